# The watch over a copied address.

clipboard-swapped = 클립보드 내용이 바뀌었어요
clipboard-swapped-body = 복사한 주소 대신 다른 주소가 들어 있어요. 악성 프로그램이 이런 일을 해요. 지갑에 붙여 넣지 마세요.
clipboard-copied = 복사한 주소
clipboard-found = 지금 클립보드에 있는 주소
clipboard-understood = 확인했어요
clipboard-differs = 다름
clipboard-unreadable = 이 시스템에서는 앱이 클립보드를 볼 수 없어요. 보내기 전에 붙여 넣은 주소를 이 화면과 비교해 주세요.
