"""Grammar and spelling of plain text: engines, the vocabulary of health, and one remark a place."""

from healthlint.grammar.checking import Checked, check_article
from healthlint.grammar.grading import Grading
from healthlint.grammar.harper import Harper
from healthlint.grammar.house import House
from healthlint.grammar.installation import InstallationError, default_folder, find_installation, install_languagetool
from healthlint.grammar.languagetool import LanguageTool
from healthlint.grammar.remarks import PLACEHOLDER, Engine, EngineFailure, Remark, Text
from healthlint.grammar.spelling import is_from_dictionary
from healthlint.grammar.vocabulary import Vocabulary

__all__ = [
    "PLACEHOLDER",
    "Checked",
    "Engine",
    "EngineFailure",
    "Grading",
    "Harper",
    "House",
    "InstallationError",
    "LanguageTool",
    "Remark",
    "Text",
    "Vocabulary",
    "check_article",
    "default_folder",
    "find_installation",
    "install_languagetool",
    "is_from_dictionary",
]
