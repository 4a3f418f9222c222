"""The words about reasons that are read otherwise, for `phrases`. Knows no rules."""

from engine.texts import Texts

REASONS: dict[str, Texts] = {
    "reasons": {"en": "Reasons read differently", "fr": "Les raisons lues autrement"},
    "reason": {"en": "`{id}` ({verb}): {how}", "fr": "`{id}` ({verb}) : {how}"},
    "reason_added": {"en": "a reason is added: {after}; for whoever meets {when_after}", "fr": "une raison s'ajoute : {after} ; pour qui remplit {when_after}"},
    "reason_taken_out": {"en": "a reason is taken out: {before}; for whoever meets {when_before}",
                         "fr": "une raison est retirée : {before} ; pour qui remplit {when_before}"},
    "reason_worded": {"en": "worded otherwise, {before} becomes {after}; for whoever meets {when_after}",
                      "fr": "dite autrement, {before} devient {after} ; pour qui remplit {when_after}"},
    "reason_worded_elsewhere": {"en": "worded otherwise in another language; for whoever meets {when_after}",
                                "fr": "dite autrement dans une autre langue ; pour qui remplit {when_after}"},
    "reason_for_clinicians": {"en": "worded otherwise for clinicians; about whoever meets {when_after}",
                              "fr": "dite autrement aux cliniciennes et cliniciens ; au sujet de qui remplit {when_after}"},
    "reason_for_others": {"en": "for other people: before {when_before}, after {when_after}",
                          "fr": "pour d'autres personnes : avant {when_before}, après {when_after}"},
    "reason_beside": {"en": "beside other options: before {options_before}, after {options_after}",
                      "fr": "à côté d'autres options : avant {options_before}, après {options_after}"},
    "more_reasons": {"en": "{number} more: `--format json` has all of them", "fr": "{number} de plus : `--format json` les donne toutes"},
    "reasons_one": {"en": "1 reason read differently", "fr": "1 raison lue autrement"},
    "reasons_many": {"en": "{number} reasons read differently", "fr": "{number} raisons lues autrement"},
    "open_reason": {"en": "`{id}` ({verb}): whether its reason is for other people: before {when_before}, after {when_after}",
                    "fr": "`{id}` ({verb}) : si sa raison vaut pour d'autres personnes : avant {when_before}, après {when_after}"},
}
