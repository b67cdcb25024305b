import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import traguardo.store.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Administration",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=64, unique=True)),
                ("name", models.TextField()),
            ],
            options={
                "ordering": ["name", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                ("email", models.EmailField(max_length=254, unique=True)),
                ("name", models.TextField()),
                (
                    "language",
                    models.CharField(
                        choices=[("it", "Italiano"), ("en", "English")], default="it", max_length=8
                    ),
                ),
                ("is_active", models.BooleanField(default=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("email"), name="person_email_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveBigIntegerField()),
                ("content_type", models.CharField(blank=True, max_length=255)),
                ("file", models.FileField(max_length=255, upload_to="")),
                ("uploaded_at", models.DateTimeField(auto_now_add=True)),
                (
                    "administration",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="store.administration",
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Indicator",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("number", models.TextField(blank=True)),
                ("heading", models.TextField(blank=True)),
                ("name", models.TextField(blank=True)),
                ("algorithm", models.TextField(blank=True)),
                ("formula", models.TextField(blank=True, null=True)),
                ("unit", models.TextField(blank=True)),
                ("weight", traguardo.store.fields.ExactDecimalField(blank=True, null=True)),
                ("weight_text", models.TextField(blank=True)),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("effectiveness", "effectiveness"),
                            ("efficiency", "efficiency"),
                            ("quality", "quality"),
                            ("impact", "impact"),
                            ("resources", "resources"),
                        ],
                        max_length=16,
                        null=True,
                    ),
                ),
                ("kind_text", models.TextField(blank=True)),
                ("source", models.TextField(blank=True)),
                ("responsible", models.TextField(blank=True)),
                (
                    "frequency",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("monthly", "monthly"),
                            ("quarterly", "quarterly"),
                            ("half-yearly", "half-yearly"),
                            ("yearly", "yearly"),
                        ],
                        max_length=16,
                        null=True,
                    ),
                ),
                ("frequency_text", models.TextField(blank=True)),
                (
                    "accumulation",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("flow", "flow"),
                            ("stock", "stock"),
                            ("ratio", "ratio"),
                            ("mean", "mean"),
                            ("milestone", "milestone"),
                            ("date", "date"),
                        ],
                        max_length=16,
                        null=True,
                    ),
                ),
                ("baseline", traguardo.store.fields.ExactDecimalField(blank=True, null=True)),
                ("anchor", traguardo.store.fields.AnchorField(blank=True, default=None)),
                (
                    "linked_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="linked",
                        to="store.indicator",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicators",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["objective_id", "position"],
            },
        ),
        migrations.CreateModel(
            name="Measurement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("period", models.CharField(max_length=8)),
                ("number", traguardo.store.fields.ExactDecimalField(blank=True, null=True)),
                ("yes_no", models.BooleanField(blank=True, null=True)),
                ("on_date", models.DateField(blank=True, null=True)),
                (
                    "missing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_reported", "not_reported"),
                            ("not_due", "not_due"),
                            ("not_applicable", "not_applicable"),
                            ("suspended", "suspended"),
                        ],
                        max_length=16,
                        null=True,
                    ),
                ),
                ("to_date", models.BooleanField(default=False)),
                ("source", models.TextField(blank=True)),
                ("note", models.TextField(blank=True)),
                ("author", models.TextField(blank=True)),
                ("recorded_on", models.DateField(blank=True, null=True)),
                ("recorded_at", models.DateTimeField(auto_now_add=True)),
                (
                    "evidence",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measurements",
                        to="store.evidence",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measurements",
                        to="store.indicator",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measurements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="MeasurementInput",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("name", models.TextField()),
                ("value", traguardo.store.fields.ExactDecimalField()),
                (
                    "measurement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="inputs",
                        to="store.measurement",
                    ),
                ),
            ],
            options={
                "ordering": ["measurement_id", "position"],
            },
        ),
        migrations.CreateModel(
            name="Objective",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[("strategic", "strategic"), ("operational", "operational")],
                        max_length=16,
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("title", models.TextField(blank=True)),
                ("description", models.TextField(blank=True)),
                ("mission_code", models.TextField(blank=True, null=True)),
                ("mission_title", models.TextField(blank=True)),
                ("mission_text", models.TextField(blank=True)),
                ("programme_code", models.TextField(blank=True, null=True)),
                ("programme_title", models.TextField(blank=True)),
                ("programme_text", models.TextField(blank=True)),
                ("expected_results", models.TextField(blank=True)),
                ("expected_benefits", models.TextField(blank=True)),
                ("organisational_impact", models.TextField(blank=True)),
                ("cost_centre", models.TextField(blank=True)),
                ("budget_text", models.TextField(blank=True)),
                ("budget_amount", traguardo.store.fields.ExactDecimalField(blank=True, null=True)),
                (
                    "weight_group",
                    models.CharField(
                        choices=[("objective", "objective"), ("action", "action")],
                        default="objective",
                        max_length=16,
                    ),
                ),
                ("section", models.TextField(blank=True)),
                ("anchor", traguardo.store.fields.AnchorField(blank=True, default=None)),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="objectives",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "strategic_objective",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="operational",
                        to="store.objective",
                    ),
                ),
            ],
            options={
                "ordering": ["plan_id", "pk"],
            },
        ),
        migrations.AddField(
            model_name="indicator",
            name="objective",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="indicators",
                to="store.objective",
            ),
        ),
        migrations.CreateModel(
            name="Earmark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("amount", traguardo.store.fields.ExactDecimalField()),
                ("purpose", models.TextField(blank=True)),
                (
                    "objective",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="earmarks",
                        to="store.objective",
                    ),
                ),
            ],
            options={
                "ordering": ["objective_id", "position"],
            },
        ),
        migrations.CreateModel(
            name="Action",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("number", models.TextField(blank=True)),
                ("text", models.TextField(blank=True)),
                (
                    "objective",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="actions",
                        to="store.objective",
                    ),
                ),
            ],
            options={
                "ordering": ["objective_id", "position"],
            },
        ),
        migrations.CreateModel(
            name="PendingImport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveBigIntegerField()),
                ("content", models.BinaryField()),
                ("staged_at", models.DateTimeField(auto_now_add=True)),
                (
                    "administration",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pending_imports",
                        to="store.administration",
                    ),
                ),
                (
                    "staged_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pending_imports",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Plan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.TextField(blank=True)),
                ("administration_text", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("proposed", "proposed"),
                            ("approved", "approved"),
                            ("revised", "revised"),
                            ("closed", "closed"),
                        ],
                        default="draft",
                        max_length=16,
                    ),
                ),
                ("fingerprint", models.CharField(max_length=64)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "administration",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="store.administration",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans_created",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="objective",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="objectives",
                to="store.plan",
            ),
        ),
        migrations.CreateModel(
            name="JournalEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("verb", models.CharField(max_length=32)),
                ("object_kind", models.CharField(max_length=32)),
                ("object_id", models.PositiveBigIntegerField(blank=True, null=True)),
                ("label", models.TextField(blank=True)),
                ("before", models.JSONField(blank=True, default=dict)),
                ("after", models.JSONField(blank=True, default=dict)),
                ("reason", models.TextField(blank=True)),
                (
                    "administration",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="journal",
                        to="store.administration",
                    ),
                ),
                (
                    "who",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="journal",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="journal",
                        to="store.plan",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="GeneratedDocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=32)),
                ("format", models.CharField(max_length=16)),
                ("period", models.CharField(blank=True, max_length=8)),
                ("name", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveBigIntegerField()),
                ("content", models.BinaryField()),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="documents",
                        to="store.plan",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PlanMove",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "verb",
                    models.CharField(
                        choices=[
                            ("import_plan", "import_plan"),
                            ("measure", "measure"),
                            ("review", "review"),
                            ("sign_off", "sign_off"),
                            ("propose", "propose"),
                            ("send_back", "send_back"),
                            ("approve", "approve"),
                            ("revise", "revise"),
                            ("close", "close"),
                            ("comment", "comment"),
                            ("validate", "validate"),
                            ("manage", "manage"),
                            ("generate", "generate"),
                            ("accept_finding", "accept_finding"),
                            ("link", "link"),
                        ],
                        max_length=32,
                    ),
                ),
                (
                    "before",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("proposed", "proposed"),
                            ("approved", "approved"),
                            ("revised", "revised"),
                            ("closed", "closed"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "after",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("proposed", "proposed"),
                            ("approved", "approved"),
                            ("revised", "revised"),
                            ("closed", "closed"),
                        ],
                        max_length=16,
                    ),
                ),
                ("deed", models.TextField(blank=True)),
                ("made_on", models.DateField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plan_moves",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="moves",
                        to="store.plan",
                    ),
                ),
            ],
            options={
                "ordering": ["plan_id", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PlanYear",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("year", models.PositiveIntegerField()),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="plan_years",
                        to="store.plan",
                    ),
                ),
            ],
            options={
                "ordering": ["plan_id", "position"],
            },
        ),
        migrations.CreateModel(
            name="ReadingFinding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("rule", models.TextField()),
                (
                    "severity",
                    models.CharField(
                        choices=[("error", "error"), ("warning", "warning"), ("info", "info")],
                        max_length=16,
                    ),
                ),
                ("where", models.TextField(blank=True)),
                ("message", models.TextField(blank=True)),
                ("remedy", models.TextField(blank=True)),
                ("path", models.TextField(blank=True)),
                ("anchor", traguardo.store.fields.AnchorField(blank=True, default=None)),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reading_findings",
                        to="store.plan",
                    ),
                ),
            ],
            options={
                "ordering": ["plan_id", "position"],
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("period", models.CharField(blank=True, max_length=8, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("on_track", "on_track"),
                            ("off_track", "off_track"),
                            ("achieved", "achieved"),
                            ("at_risk", "at_risk"),
                            ("unstated", "unstated"),
                        ],
                        max_length=16,
                    ),
                ),
                ("resources_revised", models.BooleanField(default=False)),
                ("objective_revised", models.BooleanField(default=False)),
                ("text", models.TextField(blank=True)),
                ("deeds", models.TextField(blank=True)),
                ("recorded_on", models.DateField(blank=True, null=True)),
                ("recorded_at", models.DateTimeField(auto_now_add=True)),
                ("signed_on", models.DateField(blank=True, null=True)),
                ("signed_at", models.DateTimeField(blank=True, null=True)),
                ("anchor", traguardo.store.fields.AnchorField(blank=True, default=None)),
                (
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviews",
                        to="store.indicator",
                    ),
                ),
                (
                    "objective",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviews",
                        to="store.objective",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviews",
                        to="store.plan",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "signed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signed_reviews",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Revision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("path", models.TextField(blank=True)),
                ("field", models.TextField()),
                ("before", models.TextField(blank=True)),
                ("after", models.TextField(blank=True)),
                ("reason", models.TextField(blank=True)),
                ("deed", models.TextField(blank=True)),
                ("approved_by", models.TextField(blank=True)),
                ("effective_on", models.DateField()),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="revisions",
                        to="store.plan",
                    ),
                ),
            ],
            options={
                "ordering": ["plan_id", "position"],
            },
        ),
        migrations.CreateModel(
            name="RoleAssignment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("planner", "planner"),
                            ("measurement_owner", "measurement_owner"),
                            ("objective_owner", "objective_owner"),
                            ("approver", "approver"),
                            ("evaluator", "evaluator"),
                            ("administrator", "administrator"),
                        ],
                        max_length=32,
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
                (
                    "administration",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="roles",
                        to="store.administration",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="roles",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SourceDocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveBigIntegerField()),
                ("content", models.BinaryField()),
                ("uploaded_at", models.DateTimeField(auto_now_add=True)),
                (
                    "administration",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sources",
                        to="store.administration",
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sources",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="plan",
            name="source",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="plans",
                to="store.sourcedocument",
            ),
        ),
        migrations.CreateModel(
            name="StrategicArea",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("title", models.TextField(blank=True)),
                ("description", models.TextField(blank=True)),
                ("anchor", traguardo.store.fields.AnchorField(blank=True, default=None)),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="areas",
                        to="store.plan",
                    ),
                ),
            ],
            options={
                "ordering": ["plan_id", "position"],
            },
        ),
        migrations.AddField(
            model_name="objective",
            name="area",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="objectives",
                to="store.strategicarea",
            ),
        ),
        migrations.CreateModel(
            name="Target",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("year", models.PositiveIntegerField(blank=True, null=True)),
                ("text", models.TextField(blank=True)),
                ("reading", models.TextField(blank=True, null=True)),
                ("anchor", traguardo.store.fields.AnchorField(blank=True, default=None)),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="targets",
                        to="store.indicator",
                    ),
                ),
            ],
            options={
                "ordering": ["indicator_id", "position"],
            },
        ),
        migrations.CreateModel(
            name="Unit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("service", "Service"),
                            ("office", "Office"),
                            ("special_agency", "Special Agency"),
                            ("commission", "Commission"),
                            ("working_group", "Working Group"),
                        ],
                        default="office",
                        max_length=32,
                    ),
                ),
                ("name", models.TextField()),
                (
                    "administration",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="units",
                        to="store.administration",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="store.unit",
                    ),
                ),
            ],
            options={
                "ordering": ["name", "pk"],
            },
        ),
        migrations.AddConstraint(
            model_name="evidence",
            constraint=models.UniqueConstraint(
                fields=("administration", "sha256", "name"), name="evidence_kept_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="measurement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("missing__in", ["not_reported", "not_due", "not_applicable", "suspended"])
                ),
                name="measurement_missing_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="measurement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("missing__isnull", True),
                        ("number__isnull", False),
                        ("on_date__isnull", True),
                        ("yes_no__isnull", True),
                    ),
                    models.Q(
                        ("missing__isnull", True),
                        ("number__isnull", True),
                        ("on_date__isnull", True),
                        ("yes_no__isnull", False),
                    ),
                    models.Q(
                        ("missing__isnull", True),
                        ("number__isnull", True),
                        ("on_date__isnull", False),
                        ("yes_no__isnull", True),
                    ),
                    models.Q(
                        ("missing__isnull", False),
                        ("number__isnull", True),
                        ("on_date__isnull", True),
                        ("yes_no__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="measurement_one_value",
            ),
        ),
        migrations.AddConstraint(
            model_name="measurementinput",
            constraint=models.UniqueConstraint(
                fields=("measurement", "position"), name="input_position"
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__in", ["effectiveness", "efficiency", "quality", "impact", "resources"])
                ),
                name="indicator_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("frequency__in", ["monthly", "quarterly", "half-yearly", "yearly"])
                ),
                name="indicator_frequency_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("accumulation__in", ["flow", "stock", "ratio", "mean", "milestone", "date"])
                ),
                name="indicator_accumulation_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.UniqueConstraint(
                fields=("objective", "position"), name="indicator_position"
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("linked_to__isnull", True),
                    models.Q(("linked_to", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="indicator_not_linked_to_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="earmark",
            constraint=models.UniqueConstraint(
                fields=("objective", "position"), name="earmark_position"
            ),
        ),
        migrations.AddConstraint(
            model_name="action",
            constraint=models.UniqueConstraint(
                fields=("objective", "position"), name="action_position"
            ),
        ),
        migrations.AddIndex(
            model_name="journalentry",
            index=models.Index(fields=["administration", "-id"], name="journal_by_administration"),
        ),
        migrations.AddConstraint(
            model_name="planmove",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "verb__in",
                        [
                            "import_plan",
                            "measure",
                            "review",
                            "sign_off",
                            "propose",
                            "send_back",
                            "approve",
                            "revise",
                            "close",
                            "comment",
                            "validate",
                            "manage",
                            "generate",
                            "accept_finding",
                            "link",
                        ],
                    )
                ),
                name="plan_move_verb_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="planmove",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("before__in", ["draft", "proposed", "approved", "revised", "closed"])
                ),
                name="plan_move_before_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="planmove",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("after__in", ["draft", "proposed", "approved", "revised", "closed"])
                ),
                name="plan_move_after_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="planyear",
            constraint=models.UniqueConstraint(
                fields=("plan", "position"), name="plan_year_position"
            ),
        ),
        migrations.AddConstraint(
            model_name="planyear",
            constraint=models.UniqueConstraint(fields=("plan", "year"), name="plan_year_once"),
        ),
        migrations.AddConstraint(
            model_name="readingfinding",
            constraint=models.CheckConstraint(
                condition=models.Q(("severity__in", ["error", "warning", "info"])),
                name="reading_finding_severity_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="readingfinding",
            constraint=models.UniqueConstraint(
                fields=("plan", "position"), name="reading_finding_position"
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("status__in", ["on_track", "off_track", "achieved", "at_risk", "unstated"])
                ),
                name="review_status_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("indicator__isnull", True), ("objective__isnull", False)),
                    models.Q(("indicator__isnull", False), ("objective__isnull", True)),
                    _connector="OR",
                ),
                name="review_of_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("signed_by__isnull", True), ("signed_at__isnull", False), _connector="OR"
                ),
                name="review_signed_at_a_moment",
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.UniqueConstraint(
                condition=models.Q(("period__isnull", False), ("signed_by__isnull", False)),
                fields=("objective", "period"),
                name="review_signed_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="revision",
            constraint=models.UniqueConstraint(
                fields=("plan", "position"), name="revision_position"
            ),
        ),
        migrations.AddConstraint(
            model_name="roleassignment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "role__in",
                        [
                            "planner",
                            "measurement_owner",
                            "objective_owner",
                            "approver",
                            "evaluator",
                            "administrator",
                        ],
                    )
                ),
                name="role_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="roleassignment",
            constraint=models.UniqueConstraint(
                fields=("person", "administration", "role", "starts_on"), name="role_granted_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="roleassignment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_on__isnull", True),
                    ("ends_on__gte", models.F("starts_on")),
                    _connector="OR",
                ),
                name="role_ends_after_it_starts",
            ),
        ),
        migrations.AddConstraint(
            model_name="sourcedocument",
            constraint=models.UniqueConstraint(
                fields=("administration", "sha256"), name="source_kept_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["draft", "proposed", "approved", "revised", "closed"])
                ),
                name="plan_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.UniqueConstraint(
                fields=("administration", "fingerprint"), name="plan_content_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="strategicarea",
            constraint=models.UniqueConstraint(fields=("plan", "position"), name="area_position"),
        ),
        migrations.AddConstraint(
            model_name="objective",
            constraint=models.CheckConstraint(
                condition=models.Q(("level__in", ["strategic", "operational"])),
                name="objective_level_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="objective",
            constraint=models.CheckConstraint(
                condition=models.Q(("weight_group__in", ["objective", "action"])),
                name="objective_weight_group_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="objective",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("area__isnull", False), ("level", "strategic")),
                    models.Q(("area__isnull", True), ("level", "operational")),
                    _connector="OR",
                ),
                name="objective_strategic_within_an_area",
            ),
        ),
        migrations.AddConstraint(
            model_name="objective",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("strategic_objective__isnull", True), ("level", "operational"), _connector="OR"
                ),
                name="objective_only_operational_serve",
            ),
        ),
        migrations.AddConstraint(
            model_name="objective",
            constraint=models.UniqueConstraint(
                fields=("area", "position"), name="objective_area_position"
            ),
        ),
        migrations.AddConstraint(
            model_name="objective",
            constraint=models.UniqueConstraint(
                condition=models.Q(("area__isnull", True)),
                fields=("plan", "position"),
                name="objective_card_position",
            ),
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.UniqueConstraint(
                fields=("indicator", "position"), name="target_position"
            ),
        ),
        migrations.AddConstraint(
            model_name="unit",
            constraint=models.UniqueConstraint(
                fields=("administration", "name"), name="unit_named_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="unit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent__isnull", True),
                    models.Q(("parent", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="unit_not_in_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="unit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        ["service", "office", "special_agency", "commission", "working_group"],
                    )
                ),
                name="unit_kind_known",
            ),
        ),
    ]
