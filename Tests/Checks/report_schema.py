"""The JSON Schema of the report as data, and what it finds wrong with one."""

import json
import subprocess

from jsonschema import Draft202012Validator


class ReportSchema:
    """What `hemicycle dump schema report` prints, which has to be a schema itself."""

    def __init__(self, hemicycle):
        self.bytes = subprocess.run([hemicycle, "dump", "schema", "report"], capture_output=True, check=True).stdout
        schema = json.loads(self.bytes)
        Draft202012Validator.check_schema(schema)
        self.validator = Draft202012Validator(schema)

    def faults(self, report, most=3):
        """The first complaints about a report, each with its place."""
        try:
            errors = self.validator.iter_errors(json.loads(report))
        except ValueError as error:
            return [f"no JSON: {error}"]
        return [f"{'/'.join(map(str, error.path))}: {error.message:.120}" for error, _ in zip(errors, range(most))]
