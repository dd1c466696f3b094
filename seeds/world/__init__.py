"""A synthetic world of any size, to try the hub at the scale of a country: made up, marked SYNTHETIC, reproducible.

It is one endless sequence of opportunities, each with what belongs to it (sessions, applications, a team now and
then). A row depends on its place in the sequence alone, never on how long the sequence is made: a larger world
begins with the smaller one, and two databases get the same rows. Nothing here touches a row that is not its own.

```
dice        numbers and ids that a place in the sequence decides
setting     what the world stands on: communes, skills and indicators of the database
offers      opportunities with their skills and units
bodies      organisations, programmes, skill centres
people      persons, experts, assessments
teams       villages, teams, members, activities
taking_part sessions, enrolments, applications
needs       staff needs and matches; observations and infrastructure by commune
```
"""
