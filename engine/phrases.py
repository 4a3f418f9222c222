"""Sentences that have to be there when no rulebook can be read: errors, and the landing page. In every language.

A `Phrase` is its English text, and knows itself in the other languages. So whatever finds an error need not know who
reads it: the edge that shows it, a command or a route, says `in_language`. Ids, values and paths stay as they are.
"""

from engine.texts import Texts, fill, pick


class Phrase(str):
    """An English text that knows its other languages; parts that are phrases are translated with it."""

    texts: Texts
    parts: dict[str, object]

    def __new__(cls, texts: Texts, parts: dict[str, object]) -> "Phrase":
        phrase = super().__new__(cls, fill(texts["en"], **parts))
        phrase.texts, phrase.parts = texts, parts
        return phrase

    def text(self, language: str) -> str:
        """The phrase in a language; English when it is not one of ours."""
        return fill(pick(self.texts, language), **{name: in_language(part, language) for name, part in self.parts.items()})


def say(id: str, **parts: object) -> Phrase:
    """One of the phrases below, its places filled. Raises KeyError for an id that is not there."""
    return Phrase(PHRASES[id], parts)


def worded(texts: Texts) -> Phrase:
    """Words from somewhere else as a phrase, such as the name of a unit."""
    return Phrase(texts, {})


def in_language(text: object, language: str) -> str:
    """A text in a language: a phrase is translated, anything else is shown as it is."""
    return text.text(language) if isinstance(text, Phrase) else str(text)


PHRASES: dict[str, Texts] = {
    # ---------- what was expected ----------
    "whole_number": {"en": "a whole number from {low} to {high}", "fr": "un nombre entier de {low} à {high}"},
    "whole_number_of": {"en": "a whole number from {low} to {high} ({unit})", "fr": "un nombre entier de {low} à {high} ({unit})"},
    "place_code": {"en": "the code of a place such as `CA-ON`, `US` or `other`", "fr": "le code d'un lieu, par exemple `CA-ON`, `US` ou `other`"},
    "list_of": {"en": "a list of {words}", "fr": "une liste parmi {words}"},
    "one_of": {"en": "one of {words}", "fr": "un mot parmi {words}"},
    "or_not_known": {"en": "{form}, or `unknown` or `declined`", "fr": "{form}, ou bien `unknown` ou `declined`"},
    "each_item_once": {"en": "each item once", "fr": "chaque élément une seule fois"},
    "none_alone": {"en": "`none` alone, or items without it", "fr": "`none` seul, ou des éléments sans lui"},
    "question_id": {"en": "the id of a question", "fr": "l'identifiant d'une question"},
    "answers_by_id": {"en": "answers by question id", "fr": "des réponses par identifiant de question"},
    "answers_mapping": {"en": "a mapping of question to answer", "fr": "une réponse par question, sous la forme `question: valeur`"},
    "en_or_fr": {"en": "`en` or `fr`", "fr": "`en` ou `fr`"},
    "person_or_clinician": {"en": "`person` or `clinician`", "fr": "`person` ou `clinician`"},
    "option_id": {"en": "the id of an option", "fr": "l'identifiant d'une option"},
    "option_once": {"en": "each option once", "fr": "chaque option une seule fois"},
    "option_ids": {"en": "a list of option ids", "fr": "une liste d'identifiants d'options"},
    "a_date": {"en": "a date such as `2026-11-23`", "fr": "une date, par exemple `2026-11-23`"},
    "a_word": {"en": "a word", "fr": "un mot"},
    "known_value": {"en": "a known value", "fr": "une valeur connue"},
    "json_object": {"en": "a JSON object", "fr": "un objet JSON"},
    "json_utf8": {"en": "JSON in UTF-8", "fr": "du JSON en UTF-8"},
    "each_key_once": {"en": "each key once", "fr": "chaque clé une seule fois"},
    "finite_numbers": {"en": "numbers without NaN and infinities", "fr": "des nombres, sans NaN ni infini"},
    # ---------- what was given: its type, never its value ----------
    "given_nothing": {"en": "nothing", "fr": "rien"},
    "given_yes_no": {"en": "true/false", "fr": "vrai ou faux"},
    "given_whole": {"en": "a whole number", "fr": "un nombre entier"},
    "given_decimal": {"en": "a decimal number", "fr": "un nombre décimal"},
    "given_text": {"en": "text", "fr": "du texte"},
    "given_list": {"en": "a list", "fr": "une liste"},
    "given_mapping": {"en": "a mapping", "fr": "un ensemble de clés et de valeurs"},
    "given_other": {"en": "another type", "fr": "un autre type"},
    "given_other_word": {"en": "another word", "fr": "un autre mot"},
    "given_other_bytes": {"en": "other bytes", "fr": "d'autres octets"},
    "given_something_else": {"en": "something else", "fr": "autre chose"},
    "given_twice": {"en": "a list with an item twice", "fr": "une liste où un élément revient deux fois"},
    "given_none_beside": {"en": "`none` beside other items", "fr": "`none` à côté d'autres éléments"},
    "given_unknown_question": {"en": "an unknown question", "fr": "une question inconnue"},
    "given_unknown_key": {"en": "an unknown key", "fr": "une clé inconnue"},
    # ---------- what to do ----------
    "did_you_mean": {"en": "did you mean `{word}`?", "fr": "vouliez-vous dire `{word}` ?"},
    "did_you_mean_one_of": {"en": "did you mean {words} or {last}?", "fr": "vouliez-vous dire {words} ou {last} ?"},
    "known_are": {"en": "known are {words}", "fr": "les mots connus sont {words}"},
    "and_more": {"en": "{words} and {number} more", "fr": "{words} et {number} de plus"},
    "place_codes": {"en": "codes are those of ISO 3166, such as `CA-ON` for Ontario or `FR` for France",
                    "fr": "les codes sont ceux de l'ISO 3166, par exemple `CA-ON` pour l'Ontario ou `FR` pour la France"},
    "is_a_concept": {
        "en": "this is a concept, which is worked out from answers: answer the questions it reads",
        "fr": "c'est un concept, déduit des réponses : répondez aux questions qu'il lit",
    },
    "questions_listed": {"en": "GET /v1/questions lists them", "fr": "GET /v1/questions en donne la liste"},
    "name_rules_folder": {"en": "name a folder with `--rules`", "fr": "nommez un dossier avec `--rules`"},
    "name_answers_file": {
        "en": "name a file of answers, or `-` for standard input",
        "fr": "nommez un fichier de réponses, ou `-` pour l'entrée standard",
    },
    "see_examples": {"en": "see the files in `examples/`", "fr": "voyez les fichiers dans `examples/`"},
    "keep_one": {"en": "keep one", "fr": "gardez-en une"},
    # ---------- the command line ----------
    "labelled": {"en": "{label}: {text}", "fr": "{label} : {text}"},
    "error": {"en": "error: {message}", "fr": "erreur : {message}"},
    "error_at": {"en": "{at}: error: {message}", "fr": "{at}: erreur : {message}"},
    "help": {"en": "help: {help}", "fr": "aide : {help}"},
    "expected_got": {"en": "{path}: expected {expected}, got {given}", "fr": "{path} : attendu {expected}, reçu {given}"},
    "expected": {"en": "{path}: expected {expected}", "fr": "{path} : attendu {expected}"},
    "no_rules_folder": {"en": "`{folder}` cannot be read as a folder of rules", "fr": "`{folder}` ne peut pas être lu comme un dossier de règles"},
    "no_file": {"en": "`{file}` cannot be read", "fr": "`{file}` ne peut pas être lu"},
    "no_option": {"en": "`{option}` is no option", "fr": "`{option}` n'est pas une option"},
    "no_place": {"en": "`{place}` is no place", "fr": "`{place}` n'est pas un lieu connu"},
    "errors_one": {"en": "{number} error", "fr": "{number} erreur"},
    "errors_many": {"en": "{number} errors", "fr": "{number} erreurs"},
    "rulebook_unusable": {
        "en": "the rulebook cannot be used: {errors}",
        "fr": "le recueil de règles ne peut pas être utilisé : {errors}",
    },
    "file_twice": {"en": "a question stands here twice", "fr": "une question est ici deux fois"},
    "file_not_yaml": {"en": "{detail}", "fr": "ceci n'est pas du YAML valide ; en anglais : {detail}"},
    "file_not_utf8": {"en": "this file is not UTF-8", "fr": "ce fichier n'est pas en UTF-8"},
    "file_alias": {"en": "an alias stands for a part written elsewhere", "fr": "un alias renvoie à une partie écrite ailleurs"},
    "file_conflict": {
        "en": "this file holds a merge conflict, which begins in this line",
        "fr": "ce fichier contient un conflit de fusion, qui commence à cette ligne",
    },
    "file_keep_sides": {
        "en": "keep what is right of both sides, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`",
        "fr": "gardez ce qui est juste des deux côtés et supprimez les lignes qui commencent par `<<<<<<<`, `=======` et `>>>>>>>`",
    },
    "file_mend_yaml": {
        "en": "check indentation, quotes and brackets here and in the line above",
        "fr": "vérifiez le retrait, les guillemets et les crochets ici et à la ligne du dessus",
    },
    "file_shape": {
        "en": "expected answers as `question: value` lines",
        "fr": "attendu : des réponses, une par ligne, sous la forme `question: valeur`",
    },
    "file_unknown_key": {"en": "an unknown key beside `answers`", "fr": "une clé inconnue à côté de `answers`"},
    "file_has_to_be": {"en": "`{key}` has to be {expected}", "fr": "`{key}` : attendu {expected}"},
    "steps_one_stdin": {"en": "standard input cannot be both visits", "fr": "l'entrée standard ne peut pas être les deux visites"},
    "passphrase": {"en": "Passphrase of the record", "fr": "Phrase secrète du dossier"},
    "written": {"en": "written to {file}", "fr": "écrit dans {file}"},
    "not_written": {"en": "`{file}` cannot be written", "fr": "`{file}` ne peut pas être écrit"},
    "not_written_help": {"en": "name a file in a folder that exists", "fr": "nommez un fichier dans un dossier qui existe"},
    "rules_output": {"en": "`--output` goes with `--count-cohort`", "fr": "`--output` va avec `--count-cohort`"},
    "rules_output_help": {"en": "add `--count-cohort`, or leave `--output` out", "fr": "ajoutez `--count-cohort`, ou retirez `--output`"},
    "rules_without_cohort": {
        "en": "the rules can be read without them; only the counting needs them",
        "fr": "les règles se lisent sans elles ; seul le comptage en a besoin",
    },
    # ---------- titles of problem documents ----------
    "answers_unusable": {"en": "some answers cannot be used", "fr": "certaines réponses ne peuvent pas être utilisées"},
    "request_unusable": {"en": "the request cannot be used", "fr": "la demande ne peut pas être utilisée"},
    "no_such_option": {"en": "there is no such option", "fr": "cette option n'existe pas"},
    "no_such_rule": {"en": "there is no such rule", "fr": "cette règle n'existe pas"},
    "no_such_page": {"en": "there is no such page", "fr": "cette page n'existe pas"},
    "wrong_method": {"en": "this address does not take that method", "fr": "cette adresse n'accepte pas cette méthode"},
    "not_answered": {"en": "the request cannot be answered", "fr": "cette demande ne peut pas recevoir de réponse"},
    "too_large": {"en": "the body is over {limit} KiB", "fr": "le corps de la demande dépasse {limit} Kio"},
    # ---------- the record that a person keeps ----------
    "record_no_record": {
        "en": "this file is no Many Paths record; nothing in it was used",
        "fr": "ce fichier n'est pas un dossier Many Paths ; rien n'en a été utilisé",
    },
    "record_damaged": {"en": "this record is damaged and cannot be read; an older copy may still work",
                       "fr": "ce dossier est abîmé et ne peut pas être lu ; une copie plus ancienne peut encore fonctionner"},
    "record_other_version": {"en": "this record was written by another version of Many Paths, which can still read it",
                             "fr": "ce dossier vient d'une autre version de Many Paths, qui peut encore le lire"},
    "record_wrong_passphrase": {"en": "this passphrase does not open the record; the file is whole, and you can try again",
                                "fr": "cette phrase secrète n'ouvre pas le dossier ; le fichier est intact, et vous pouvez réessayer"},
    "record_passphrase_needed": {"en": "this record is sealed; its passphrase opens it", "fr": "ce dossier est protégé ; sa phrase secrète l'ouvre"},
    "record_passphrase_short": {"en": "a passphrase has 8 letters or more", "fr": "une phrase secrète a au moins 8 caractères"},
    "record_too_large": {
        "en": "this is too large for a record, which holds 64 KiB at most",
        "fr": "c'est trop grand pour un dossier, qui contient au plus 64 Kio",
    },
}
