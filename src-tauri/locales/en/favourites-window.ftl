# Favourites, what was bought before, and the same brand in other countries.

row-favourites = Favourites
row-recent = Bought before
row-all = All { $n }
row-fewer = Fewer
favourite-add = Add { $name } to favourites
favourite-remove = Take { $name } out of favourites
favourite-added = { $name } is one of your favourites now.
favourite-removed = { $name } is not one of your favourites any more.
card-favourite = { $name }, favourite
card-coming = One moment
elsewhere = Also in
elsewhere-open = Open this brand in { $country }. The shop moves there.
