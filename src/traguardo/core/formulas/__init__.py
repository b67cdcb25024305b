"""The formula language: how an indicator's value follows from its raw inputs."""
