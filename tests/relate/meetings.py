"""Reports of invented meetings of two ministers, one after another."""

from tests.relate.test_meetings import HOST, MET

DAYS = ("3 مايو 2031", "13 يونيو 2031", "20 يوليو 2031")
NAMES = "abc"


def of_one_meeting(told, *said):
    """Give the minutes of reports of one meeting, each with what was said there."""
    return [
        told(f"{head} في {DAYS[0]}. {words}", id=name)
        for head, name, words in zip((MET, HOST, MET), NAMES, said, strict=False)
    ]


def of_meetings(told, *said):
    """Give the minutes of reports of one meeting each, in time order."""
    return [
        told(f"{MET} في {day}. {words}", id=name)
        for day, name, words in zip(DAYS, NAMES, said, strict=False)
    ]
