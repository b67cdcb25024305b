"""The addresses of the staff interface, in the office's words."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import URLPattern, path
from django.views.i18n import set_language

from traguardo.web.views import (
    body,
    calendar_feed,
    check,
    collection,
    confirming,
    corrective,
    dashboard,
    deadline,
    definition,
    document,
    filling,
    hand_over,
    importing,
    indicator,
    journal,
    links,
    monitoring,
    objective,
    owners,
    password,
    person,
    plan,
    renewing,
    rereading,
    revision,
    simulation,
    succession,
    system,
    template,
    tree,
    unit,
    validation,
    version,
    window,
)

SESSION: list[URLPattern] = [
    path(
        "accedi/",
        LoginView.as_view(
            template_name="web/session/login.html", redirect_authenticated_user=False
        ),
        name="login",
    ),
    path("accesso/", password.account, name="account"),
    path("password/", password.forgotten, name="password-forgotten"),
    path("password/<int:person_id>/<str:token>/", password.choose, name="password-choose"),
    path("esci/", LogoutView.as_view(), name="logout"),
    path("lingua/", set_language, name="language"),
]

PLAN = "piani/<int:plan_id>/"
OBJECTIVE = f"{PLAN}obiettivi/<int:objective_id>/"
TEMPLATE = f"{PLAN}documenti/modelli/<int:template_id>/"
ANSWER = "rispondi/<str:text>/"
INDICATOR = f"{PLAN}indicatori/<int:indicator_id>/"

BODY = "ente/<slug:code>/"

ADMINISTRATION: list[URLPattern] = [
    path("ente/", body.body_home, name="body"),
    path("scegli-ente/", body.choose, name="body-choose"),
    path(BODY, unit.units, name="units"),
    path(f"{BODY}scadenze/", deadline.deadlines, name="deadlines"),
    path(f"{BODY}etichette/", rereading.labels, name="labels"),
    path(f"{BODY}etichette/<int:label_id>/", rereading.forget, name="label-forget"),
    path(f"{BODY}persone/", person.people, name="people"),
    path(f"{BODY}persone/invita/", person.invite, name="person-invite"),
    path(f"{BODY}persone/<int:person_id>/", person.person, name="person"),
    path(f"{BODY}persone/<int:person_id>/consegne/", hand_over.hand_over_all, name="hand-over"),
    path(f"{BODY}unita/<int:unit_id>/", unit.unit, name="unit"),
    path(f"{BODY}unita/<int:unit_id>/togli/", unit.remove, name="unit-remove"),
]

urlpatterns: list[URLPattern] = [
    *SESSION,
    *ADMINISTRATION,
    path("", dashboard.home, name="home"),
    path("piani/", plan.plans, name="plans"),
    path("piani/unisci/", succession.merge, name="plans-merge"),
    path(PLAN, dashboard.dashboard, name="dashboard"),
    path(f"{PLAN}anni-seguenti/", succession.next_years, name="plan-next"),
    path(f"{PLAN}origini/<int:origin_id>/piano.json", succession.origin, name="plan-origin"),
    path(f"{PLAN}stato/", plan.move, name="plan-move"),
    path(f"{PLAN}versioni/", version.versions, name="versions"),
    path(f"{PLAN}versioni/confronto/", version.compare_versions, name="versions-compare"),
    path(f"{PLAN}versioni/<int:number>/piano.json", version.version, name="version"),
    path(f"{PLAN}albero/", tree.show_tree, name="tree"),
    path(f"{PLAN}collegamenti/", links.links, name="links"),
    path(f"{PLAN}collegamenti/decidi/", links.decide, name="links-decide"),
    path(f"{PLAN}incarichi/", owners.owners, name="owners"),
    path(f"{PLAN}unita/", unit.plan_units, name="plan-units"),
    path(OBJECTIVE, objective.objective, name="objective"),
    path(f"{OBJECTIVE}modifica/", objective.edit, name="objective-edit"),
    path(f"{OBJECTIVE}monitoraggio/", monitoring.review, name="review"),
    path(f"{OBJECTIVE}firma/", monitoring.sign, name="sign-off"),
    path(f"{OBJECTIVE}rimodula/", revision.propose, name="revision-propose"),
    path(f"{OBJECTIVE}correggi/", corrective.open_one, name="corrective-open"),
    path(f"{PLAN}correttive/", corrective.correctives, name="correctives"),
    path(f"{PLAN}correttive/<int:corrective_id>/", corrective.corrective, name="corrective"),
    path(f"{PLAN}rimodulazioni/", revision.revisions, name="revisions"),
    path(f"{PLAN}rimodulazioni/<int:proposal_id>/", revision.revision, name="revision"),
    path(f"{PLAN}rimodulazioni/<int:proposal_id>/decidi/", revision.decide, name="revision-decide"),
    path(INDICATOR, indicator.indicator, name="indicator"),
    path(f"{INDICATOR}calcolo/", definition.define, name="define"),
    path(f"{INDICATOR}rileva/", indicator.measure, name="measure"),
    path(f"{PLAN}evidenze/<int:evidence_id>/", indicator.evidence, name="evidence"),
    path(f"{PLAN}monitoraggio/", monitoring.monitoring, name="monitoring"),
    path(f"{PLAN}rilevazioni/foglio/", filling.sheet, name="collection-sheet"),
    path(f"{PLAN}rilevazioni/foglio/scarica/", filling.sheet_file, name="collection-sheet-file"),
    path(f"{PLAN}rilevazioni/foglio/invia/", filling.send, name="collection-sheet-send"),
    path(f"{PLAN}rilevazioni/", collection.collection, name="collection"),
    path(f"{PLAN}rilevazioni/<int:indicator_id>/", collection.preview, name="collection-preview"),
    path("calendario/<str:key>.ics", calendar_feed.calendar, name="calendar"),
    path(ANSWER, collection.by_pass, name="collection-by-pass"),
    path(f"{ANSWER}foglio/", filling.sheet_by_pass, name="collection-by-pass-sheet"),
    path(
        f"{ANSWER}foglio/scarica/",
        filling.sheet_file_by_pass,
        name="collection-by-pass-sheet-file",
    ),
    path(f"{ANSWER}foglio/invia/", filling.send_by_pass, name="collection-by-pass-sheet-send"),
    path(
        f"{ANSWER}<int:indicator_id>/",
        collection.preview_by_pass,
        name="collection-by-pass-preview",
    ),
    path(f"{PLAN}convalida/", confirming.confirming, name="confirming"),
    path(f"{PLAN}raccolta/", window.windows, name="windows"),
    path(f"{PLAN}raccolta/chiudi/", window.close, name="window-close"),
    path(f"{PLAN}raccolta/sollecita/", window.remind_owners, name="remind"),
    path(f"{PLAN}controlli/", check.checks, name="checks"),
    path(f"{PLAN}controlli/<slug:mark>/", check.accept, name="check-accept"),
    path(
        f"{PLAN}controlli/accettati/<int:accepted_id>/ritira/",
        check.withdraw,
        name="check-withdraw",
    ),
    path(f"{PLAN}documenti/", document.documents, name="documents"),
    path(f"{PLAN}documenti/genera/", document.generate, name="document-generate"),
    path(f"{PLAN}documenti/<int:document_id>/", document.download, name="document-download"),
    path(f"{PLAN}documenti/risultati.svg", document.chart, name="chart"),
    path(f"{PLAN}documenti/risultati.png", document.chart_png, name="chart-png"),
    path(f"{PLAN}documenti/modelli/", template.keep, name="template-keep"),
    path(f"{PLAN}documenti/modelli/esempio.docx", template.example, name="template-example"),
    path(TEMPLATE, template.download, name="template-download"),
    path(f"{TEMPLATE}togli/", template.remove, name="template-remove"),
    path(f"{PLAN}esporta.json", document.export, name="plan-export"),
    path(f"{PLAN}simulazione/", simulation.simulate, name="simulation"),
    path(f"{PLAN}valutazione/", validation.validation, name="validation"),
    path(f"{PLAN}sistema/", system.system, name="system"),
    path(f"{PLAN}registro/", journal.journal, name="journal"),
    path(f"{PLAN}registro.csv", journal.journal_csv, name="journal-csv"),
    path(f"{PLAN}importa/", importing.upload, name="import"),
    path("importa/", importing.upload, name="import-first"),
    path("importa/<int:pending_id>/", importing.outline, name="import-outline"),
    path("importa/<int:pending_id>/correggi/", rereading.correct, name="import-correct"),
    path("importa/<int:pending_id>/giusto/", rereading.accept, name="import-accept"),
    path("importa/<int:pending_id>/assegna/<slug:key>/", rereading.assign, name="import-assign"),
    path("importa/<int:pending_id>/conferma/", importing.confirm, name="import-confirm"),
    path(
        "importa/<int:pending_id>/confronto/<int:plan_id>/", renewing.compare, name="import-compare"
    ),
    path("importa/<int:pending_id>/scarta/", importing.discard, name="import-discard"),
]
