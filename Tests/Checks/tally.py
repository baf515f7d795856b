"""Counting for the gate's Python: what held, what did not, and the closing line `N passed, N failed`."""

MOST_SHOWN = 60  # failures printed in full; the rest are only counted


class Tally:
    """Counts expectations. A failure is printed at once, with what was expected and what was found."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def expect(self, what, holds, found=""):
        if holds:
            self.passed += 1
            return True
        self.failed += 1
        if self.failed <= MOST_SHOWN:
            print(f"FAILED {what}" + (f"\n       {str(found)[:1500]}" if found else ""), flush=True)
        elif self.failed == MOST_SHOWN + 1:
            print("FAILED …and more, only counted")
        return False

    def finish(self):
        """Prints the closing line and gives the exit status; a run that expected nothing has not passed."""
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed or not self.passed else 0
