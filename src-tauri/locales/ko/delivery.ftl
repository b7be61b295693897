# 전달된 코드: 보여 주는 방법, 구매자가 함께 남기는 메모, 선물용 인쇄물.

secret-esim_server = SM-DP+ 주소
secret-esim_code = 활성화 코드
secret-earlier = 이전 코드
secret-earlier-note = 이전 코드예요. 상점이 그 뒤에 새 코드로 바꿨어요. 새 코드가 잘 되는지 확인할 때까지 보관하세요.
secret-esim-note = eSIM을 쓸 휴대전화로 QR 코드를 스캔하거나, 주소와 활성화 코드를 직접 입력하세요.

code-picture-name = { $name } 그림
code-picture-fetch = { $host }에서 가져오기
code-picture-fetch-hint = 그림은 { $host }에 있어요. 버튼을 누를 때만 이 앱이 요청해요.
code-picture-unsafe = 상점이 https 주소를 알려 주지 않아서 그림을 가져오지 않아요.
code-picture-drawn = 코드를 바탕으로 이 앱이 Code 128 형식으로 그렸어요. 계산대에서 읽히지 않으면 코드를 직접 입력해 달라고 하세요.
code-picture-none = 이 코드는 그림으로 보여 줄 수 없어요. 글자로 된 코드를 사용하세요.
code-picture-address = 상점이 알려 준 주소에서는 이 앱이 그림을 가져오지 않아요. 아무것도 요청하지 않았어요. 글자로 된 코드를 사용하세요.

mark-used = 사용함으로 표시
mark-used-done = 사용함
mark-balance = 남은 금액
mark-balance-add = 적어 두기
mark-balance-change = 변경
mark-balance-save = 저장
mark-balance-cancel = 취소
mark-balance-hint = 예: 12.50 또는 다 씀. 이 컴퓨터에만 암호화해서 보관해요.

lines-title = 상품 { $all }개 중 { $here }개가 도착했어요
lines-title-all = 상품 { $all }개가 모두 도착했어요
lines-delivered = 전달됨
lines-waiting = 오는 중
lines-failed = 전달되지 않음
lines-failed-why = 상점이 밝힌 이유: { $why }
lines-failed-untold = 상점이 이유를 밝히지 않았어요.
lines-waiting-why = 결제가 끝났어요. 도착하면 여기에 바로 나타나요.

gift-open = 선물용으로 인쇄
gift-title = 선물용 종이 인쇄
gift-to = 받는 사람
gift-from = 보내는 사람
gift-message = 메시지
gift-ask = 종이에 코드가 그대로 찍혀요. 종이를 가진 사람은 누구나 코드를 쓸 수 있고, 사본을 남기는 프린터도 있어요. 결제한 금액은 표시되지 않아요.
gift-preview = 코드를 가린 미리 보기
gift-print = 코드를 표시하고 인쇄
gift-close = 닫기
gift-sheet-title = 선물이 도착했어요
gift-sheet-to = { $name }에게
gift-sheet-from = { $name } 드림
gift-print-fault = 프린터로 보내지 못했어요. 아무것도 인쇄되지 않았어요.
