# language: fr
Fonctionnalité: Une proche au Québec lit en français

  Source: contract, *Answers* (respondent) et *JSON* (language)

  Scénario: Une mère appelle du Québec
    Étant donné on parle français
    Et une personne qui répond :
      | question               | answer    |
      | respondent             | loved_one |
      | loved_one_uses_opioids | yes       |
      | jurisdiction           | CA-QC     |
    Quand on regarde les options ensemble
    Alors on peut parler de : naloxone_thn, family_support, overdose_plan
    Et rien de ceci n'est proposé : oat_bup_nx, oat_methadone
    Et on dit « naloxone »

  Scénario: Ce qui existe au Québec
    Étant donné on parle français
    Quand on regarde ce qui existe à « CA-QC »
    Alors il y a quelqu'un à qui parler maintenant
    Et la page dit « pas vérifié depuis »
    Et la page dit « Inconnu ne veut jamais dire non »
