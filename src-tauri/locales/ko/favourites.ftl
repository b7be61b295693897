error-favourites-full = 이 국가의 즐겨찾기가 이미 { $most }개입니다. 하나를 지운 뒤 이 브랜드를 추가하세요.
