error-favourites-full = 이 국가의 즐겨찾기는 { $most }개까지 담을 수 있는데 모두 찼어요. 하나를 뺀 뒤 이 브랜드를 추가해 주세요.
