# language: fr
@francais
Fonctionnalité: Les mots français
  Le français est aussi soigné que l'anglais : la personne d'abord, vous, aucune dose, aucun ordre.

  Source: hazard log HZ16 et HZ19; language, règles du vérificateur

  Scénario: Tout existe dans les deux langues
    Étant donné une personne dont on ne sait rien
    Quand on regarde les options ensemble
    Alors chaque chaîne du produit existe dans les deux langues

  Scénario: Rien ne ressemble à une dose
    Étant donné une personne dont on ne sait rien
    Quand on regarde les options ensemble
    Alors aucune chaîne du produit ne contient « \d+([.,]\d+)?\s?(mg|mcg|µg|mL\b|unités?\b|comprimés?\b|gouttes?\b) »

  Scénario: Aucun mot qui juge
    Étant donné on parle français
    Et toutes les personnes de nos vignettes et de nos appels
    Et 60 personnes tirées au sort
    Quand on regarde les options ensemble
    Alors aucun texte ne contient « toxicoman|drogué|junkie|malpropre|rechut|abus de|non.?observan|sale\b »
    Et aucun texte ne contient « \b(tu|ton|toi)\b »
    Et aucun texte ne contient « ! »
    Et aucun texte ne contient « vous (devez|devriez) (arrêter|cesser)|il faut (arrêter|cesser) »
    Et personne ne repart les mains vides

  Scénario: Aucun texte anglais ne reste
    Étant donné on parle français
    Et toutes les personnes de nos vignettes et de nos appels
    Quand on regarde les options ensemble
    Alors aucun texte ne contient « \b(the|you|your|with|can be|is not)\b »

  Scénario: Pour une clinicienne ou un clinicien, en français
    Étant donné on parle français
    Et une clinicienne ou un clinicien lit la liste
    Et toutes les personnes de nos vignettes et de nos appels
    Quand on regarde les options ensemble
    Alors aucun texte ne contient « \d+\s?(mg|mcg|µg) »
    Et aucun texte ne contient « toxicoman|non.?observan|rechut »

  Plan du scénario: Sur papier aussi
    Étant donné on parle français
    Et une personne qui consomme fentanyl, benzo_nonprescribed
    Et elle dit que « opioid_dependence » est « yes »
    Et elle dit que « goals » est « abstain_all »
    Quand on regarde les options ensemble
    Alors la page imprimée met en garde sur « <attention> » à côté de « <option> »
    Et la page imprimée montre « naloxone_thn »

    Exemples:
      | attention                | option                 |
      | withdrawal_only_harm     | withdrawal_mgmt_opioid |
      | naloxone_not_reverse_all | naloxone_thn           |
      | test_strip_limits        | drug_checking          |
