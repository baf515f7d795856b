"""What people look for in the guide, and where they should be led first: the tables of the search's ranking.

A query and the pages of which one has to be the first result; `page#heading` where the passage is meant.
"""

QUERIES = {
    "en": (
        ("leadership", "culture/leadership"),
        ("leadership and strategy", "culture/leadership"),
        ("strateg", "culture/leadership"),
        ("open data", "themes/open-data"),
        ("OPEN DATA", "themes/open-data"),
        ("petition", "processes/petitions"),
        ("petitions", "processes/petitions"),
        ("social media policy", "themes/social-media-policy"),
        ("social med", "themes/social-media"),
        ("backup", "technology/foundations#backup"),
        ("backups", "technology/foundations#backup"),
        ("artificial intelligence", "themes/ai-uses themes/ai-governance workshops/artificial-intelligence"),
        ("remote voting", "processes/legislation showcase/united-kingdom-remote-voting showcase/brazil-remote-sittings"),
        ("akoma ntoso", "glossary#akoma-ntoso"),
        ("security", "technology/security"),
        ("sécurity", "technology/security"),
        ("securty", "technology/security"),
        ("committee", "processes/committees"),
        ("committees", "processes/committees"),
        ("glossary", "glossary"),
        ("archives", "themes/archives glossary#archive"),
        ("uganda", "showcase/uganda-text-messages"),
        ("official record", "processes/official-record"),
        ("small parliaments", "technology/small-parliaments"),
        ("interoperability", "glossary#interoperability technology/interoperability"),
        ("how to use the assessment", "about/assessment"),
        ("comittee", "processes/committees"),
        ("parliament’s archives", "themes/archives glossary#archive showcase/european-parliament-archives"),
        ("petitoin", "processes/petitions"),
    ),
    "fr": (
        ("données ouvertes", "themes/open-data"),
        ("donnees ouvertes", "themes/open-data"),
        ("DONNÉES OUVERTES", "themes/open-data"),
        ("pétition", "processes/petitions"),
        ("petitions", "processes/petitions"),
        ("les pétitions", "processes/petitions"),
        ("l’accessibilité", "glossary#accessibility people/accessible-work"),
        ("réseaux sociaux", "themes/social-media"),
        ("reseau social", "themes/social-media"),
        ("sécurité", "technology/security"),
        ("securit", "technology/security"),
        ("la sécurité", "technology/security"),
        ("intelligence artificielle", "themes/ai-uses themes/ai-governance workshops/artificial-intelligence"),
        ("l'intelligence artificielle", "themes/ai-uses themes/ai-governance workshops/artificial-intelligence"),
        ("sauvegarde", "technology/foundations#backup"),
        ("sauvegardes", "technology/foundations#backup"),
        ("akoma ntoso", "glossary#akoma-ntoso"),
        ("SMS", "themes/sms"),
        ("commission", "processes/committees"),
        ("commissions", "processes/committees"),
        ("glossaire", "glossary"),
        ("archives", "themes/archives processes/records glossary#archive"),
        ("ouganda", "showcase/uganda-text-messages"),
        ("brésil", "showcase/brazil-e-democracia showcase/brazil-remote-sittings"),
        ("interopérabilité", "glossary#interoperability technology/interoperability"),
        ("interoperabilite", "glossary#interoperability technology/interoperability"),
        ("INTEROPERABILITE", "glossary#interoperability technology/interoperability"),
        ("l’interopérabilité", "glossary#interoperability technology/interoperability"),
        ("d'interopérabilité", "glossary#interoperability technology/interoperability"),
        ("qu’une pétition", "processes/petitions"),
        ("s’archiver", "themes/archives processes/records glossary#archive"),
        ("les commissions", "processes/committees"),
        ("la comission", "processes/committees"),
        ("glossaires", "glossary"),
    ),
}

# A query, the page of a result, and what has to be marked in the passage shown there: round the words, wherever on the page they stand.
PASSAGES = {
    "en": (
        ("backup restore test", "about/assessment.html", ("backup", "restore", "test")),
        ("restored backups", "technology/foundations.html", ("backup",)),
        ("securty", "technology/security.html", ("security",)),
    ),
    "fr": (
        ("sauvegarde", "technology/foundations.html", ("sauvegarde",)),
        ("qu’il décide", "culture/", ("décid",)),
        ("proces-verbaux", "culture/leadership.html", ("procès", "verbaux")),
    ),
}

# Pages of languages that the guide does not have, for a project of the test's own.
OTHER_PAGES = {
    "en": {"about/letters.md": "---\ntitle: Letters\n---\n\nOf other languages.\n"},
    "ar": {
        "index.md": "---\ntitle: الدليل\ntranslated-from: f000000000000000\n---\n\nدليل البرلمانات الرقمية.\n",
        "culture/index.md": "---\ntitle: الثقافة\ntranslated-from: f000000000000000\n---\n\nكيف تتغير المؤسسة.\n",
        "about/letters.md": "---\ntitle: القيادة والاستراتيجية\ntranslated-from: f000000000000000\n---\n\nيقود المكتبُ التحوّلَ الرقمي في البرلمان. "
        "تُنشر محاضر الجلسات على موقع المجلس.\n\n## الأمن السيبراني {#security}\n\nالنسخ الاحتياطي ضروري لكل مؤسسة.\n",
    },
    "zh": {
        "index.md": "---\ntitle: 指南\ntranslated-from: f000000000000000\n---\n\n议会数字化指南。\n",
        "culture/index.md": "---\ntitle: 文化\ntranslated-from: f000000000000000\n---\n\n机构如何改变。\n",
        "about/letters.md": "---\ntitle: 领导与战略\ntranslated-from: f000000000000000\n---\n\n秘书长领导议会的数字化转型。每次会议的记录都在网站上公布。\n\n"
        "## 网络安全 {#security}\n\n每个机构都需要定期备份数据，并测试恢复。\n",
    },
}

# A query, the page that is found, and a word as it is marked there: without vowel signs, article or hamza; by pairs of characters.
OTHER_QUERIES = {
    "ar": (
        ("محاضر", "about/letters.html", "محاضر"),
        ("برلمان", "about/letters.html", "البرلمان"),
        ("التحول", "about/letters.html", "التحوّلَ"),
        ("الامن", "about/letters.html", "الأمن"),
    ),
    "zh": (
        ("数字化", "about/letters.html", "数字化"),
        ("网络安全", "about/letters.html", "网络安全"),
        ("备份", "about/letters.html", "备份"),
    ),
}

# Nothing is found for these, and it is said.
NOTHING = {"en": ("xyzzyq", "zzzz yyyy"), "fr": ("xyzzyq", "zzzz yyyy")}

# Text cut into words by the page and by the builder alike; see Tests/SiteTests/SearchIndexTests.swift.
WORDS = (
    ("fr", "L’Assemblée, aujourd'hui : l'État !", "assemblée aujourd hui état"),
    ("fr", "les journaux des tableaux, deux jeux", "les journal des tableau deu jeu"),
    ("en", "Bodies, committees, classes: boxes and buses.", "body committee class box and buse"),
    ("en", "process status basis a UK", "process status basis uk"),
    ("de", "Straßen ÜBER Übergänge 2026", "straßen über übergänge 2026"),
    ("ar", "مُنتخَبٌ؟ الـبرلمان", "منتخب البرلمان"),
    ("zh", "议会数字化 2.0。人", "议会 会数 数字 字化 人"),
    ("ja", "国会ABC", "国会 abc"),
    ("fr", "soft\u00adhyphen e\u0301", "softhyphen"),
    ("en", "–—…«»“”\u00a0\u202f€→★", ""),
)
