# language: fr
@every_step_counts
Fonctionnalité: Chaque pas compte
  Un petit pas est un pas. On le nomme en faveur de la personne ; on n'énumère jamais ce qui est devenu plus difficile.

  Source: hawk_2017, principle 5, incrementalism; contract, *Steps*

  Scénario: De tous les jours à une fois par semaine
    Étant donné une visite précédente avec :
      | question       | réponse |
      | main_frequency | daily   |
    Et une personne qui répond :
      | question       | réponse    |
      | main_frequency | weekly     |
      | goals          | reduce_use |
    Et on parle français
    Quand on regarde ce qui a changé
    Alors le pas « less_often » dit « Vous consommez moins souvent maintenant »
    Et le pas « less_often » sert le but « reduce_use »
    Et la liste est celle d'une première visite

  Scénario: Une période sans consommer, puis une reprise
    Étant donné une visite précédente avec :
      | question       | réponse |
      | main_frequency | not_now |
    Et une personne qui répond :
      | question       | réponse  |
      | main_frequency | daily    |
      | substances     | fentanyl |
    Et on parle français
    Quand on regarde ce qui a changé
    Alors le pas « time_without » dit « Rien n'efface cette période »
    Et à cause de la visite précédente, on fait attention à « tolerance_loss »

  Scénario: Tout est devenu plus difficile
    Étant donné une visite précédente avec :
      | question   | réponse |
      | uses_alone | never   |
      | housing    | stable  |
    Et une personne qui répond :
      | question   | réponse     |
      | uses_alone | always      |
      | housing    | unsheltered |
    Et on parle français
    Quand on regarde ce qui a changé
    Alors le seul pas nommé est « coming_back »
    Et le pas « coming_back » dit « Vous voilà de retour »
