"""Health guidance and the rules of interviewing."""

__all__ = ["MSF_SEXUAL_VIOLENCE", "WHO03", "WHO_RECALLED", "WHO_UNHCR_RAPE"]

from tipcore.sources._source import Force, Source

WHO03 = Source(
    id="who-2003",
    short="WHO03",
    title="Ethical and Safety Recommendations for Interviewing Trafficked Women",
    publisher="WHO",
    force=Force.ADVISORY,
    year=2003,
    note="the ten rules known from a summary; rules 8-10 in the Malawi First Schedule",
)

WHO_UNHCR_RAPE = Source(
    id="who-unhcr-rape",
    short="WHO/UNHCR",
    title="Clinical management of rape survivors",
    publisher="WHO; UNHCR",
    force=Force.ADVISORY,
    note="the time for HIV prophylaxis read; other parts recalled",
)

WHO_RECALLED = Source(
    id="who-sexual-violence",
    short="WHO",
    title="Guidance on care after sexual violence",
    publisher="WHO",
    force=Force.ADVISORY,
    note="recalled",
)

MSF_SEXUAL_VIOLENCE = Source(
    id="msf-15236",
    short="MSF",
    title="Guidance page on care after sexual violence",
    publisher="MSF",
    force=Force.ADVISORY,
    url="https://msf-seasia.org/15236",
)
