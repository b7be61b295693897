# 즐겨찾기, 이전 구매, 다른 국가의 같은 브랜드.

row-favourites = 즐겨찾기
row-recent = 이전에 구매한 브랜드
row-all = { $n }개 모두 보기
row-fewer = 접기
favourite-add = { $name } 즐겨찾기에 추가
favourite-remove = { $name } 즐겨찾기에서 빼기
favourite-added = 즐겨찾기에 추가했어요: { $name }
favourite-removed = 즐겨찾기에서 뺐어요: { $name }
card-favourite = { $name }, 즐겨찾기
card-coming = 잠시만요
elsewhere = 다른 국가
elsewhere-open = { $country }에서 이 브랜드 열기. 상점 국가가 바뀌어요.
