# language: fr
@francais
Fonctionnalité: Un premier appel, en français
  Les mêmes règles, les mêmes options, en français canadien. Une équipe peut écrire ses scénarios dans sa langue.

  Source: contract, *JSON* (language); corrections, « never empty-handed »

  Contexte:
    Étant donné on parle français

  Scénario: On ne sait rien de la personne, et elle ne repart pas les mains vides
    Étant donné une personne dont on ne sait rien
    Quand on regarde les options ensemble
    Alors personne ne repart les mains vides
    Et rien n'est urgent
    Et on demande ensuite « emergency_now »
    Et on peut parler tout de suite de « Trousse de naloxone à emporter et formation »

  Scénario: Elle préfère ne répondre à rien
    Étant donné une personne qui dit que « respondent » est « self »
    Et elle préfère ne répondre à aucune autre question
    Quand on regarde les options ensemble
    Alors personne ne repart les mains vides
    Et on peut parler de : naloxone_thn, safer_use_plan, peer_support, counselling, talk_to_someone_now, no_change_for_now

  Scénario: Fentanyl tous les jours, malade sans en prendre, veut un médicament
    Étant donné une personne qui répond :
      | question          | réponse                                           |
      | respondent        | self                                              |
      | jurisdiction      | CA-QC                                             |
      | substances        | fentanyl                                          |
      | opioid_dependence | yes                                               |
      | main_frequency    | daily                                             |
      | goals             | stabilise_with_medication, relieve_withdrawal_now |
    Quand on regarde les options ensemble
    Alors on peut parler de ces options :
      | option              |
      | oat_bup_nx          |
      | oat_methadone       |
      | naloxone_thn        |
      | safer_use_plan      |
      | rapid_access_clinic |
    Et les groupes commencent par : being_safer_today, stabilise_with_medication, relieve_withdrawal_now
    Et « naltrexone_oud » n'est pas proposé
    Et on fait attention à « precipitated_withdrawal »
    Et « oat_bup_nx » dit « diagnostic »
    Et rien ici n'exige « counselling »
    Et rien n'est urgent

  Scénario: Enceinte, et le fentanyl tous les jours
    Étant donné une personne qui consomme fentanyl
    Et elle dit que « pregnancy » est « pregnant »
    Et elle dit que « opioid_dependence » est « yes »
    Quand on regarde les options ensemble
    Alors il y a une alerte « pregnancy_abrupt_stop »
    Et on peut parler de : oat_bup_nx, oat_methadone, perinatal_care, naloxone_thn
    Et rien de ceci n'est proposé : naltrexone_oud, oat_taper

  Scénario: Une mère appelle pour son fils
    Étant donné une personne qui dit que « respondent » est « loved_one »
    Et elle dit que « loved_one_uses_opioids » est « yes »
    Quand on regarde les options ensemble
    Alors on peut parler de : naloxone_thn, family_support, overdose_plan
    Et « oat_bup_nx » est absent de la liste
    Et « oat_methadone » est absent de la liste

  Scénario: Quelqu'un ne répond plus
    Étant donné une personne qui dit que « respondent » est « other »
    Et elle dit que « emergency_now » est « unresponsive »
    Quand on regarde les options ensemble
    Alors il y a une alerte urgente
    Et l'alerte « urgent_emergency » vient en premier
    Et on dit « Composez le 9-1-1. Donnez de la naloxone. »
    Et on peut parler tout de suite de « urgent_care »

  Scénario: Des pensées suicidaires
    Étant donné une personne qui consomme alcohol
    Et elle dit que « suicidality » est « thoughts »
    Quand on regarde les options ensemble
    Alors l'alerte « suicide_safety » vient en premier
    Et rien n'est urgent
    Et on dit « 9-8-8 »
    Et on peut parler de : talk_to_someone_now, mental_health_care

  Scénario: La naltrexone attend une réponse, puis n'est pas pour maintenant
    Étant donné une personne dont on ne sait rien
    Et elle demande à parler de « naltrexone_oud »
    Quand on regarde les options ensemble
    Alors « naltrexone_oud » attend une réponse

  Scénario: Sous méthadone depuis hier, demande la naltrexone
    Étant donné une personne qui dit que « current_oat » est « methadone »
    Et elle demande à parler de « naltrexone_oud »
    Quand on regarde les options ensemble
    Alors « naltrexone_oud » n'est pas pour maintenant parce que « naltrexone_opioid_free »
    Et on peut parler de « oat_continue » parce que « oat-continue-as-long-as-it-helps »

  Plan du scénario: Consommer pendant le traitement ne retire rien
    Étant donné toutes les personnes de nos vignettes et de nos appels
    Quand on regarde les options ensemble
    Alors dire que « <question> » est « yes » ne retire rien

    Exemples:
      | question                 |
      | ongoing_use_on_treatment |
      | tolerance_recently_lost  |

  Scénario: Être envoyé par quelqu'un, ou se sentir prêt, ne change rien
    Étant donné 30 personnes tirées au sort
    Quand on regarde les options ensemble
    Alors rien n'est retiré quand « mandated » change
    Et rien n'est retiré quand « stage » change
    Et la liste est la même quand on préfère ne pas répondre à « pregnancy »
    Et aucune option n'est à la fois proposée et écartée
