# 주문 화면: QR 코드 자리에 나오는 말과 결제의 일부에 관한 말.

tile-waiting = 아직 결제할 것이 없어요
tile-waiting-note = 상점이 응답하고 확인이 끝나면 주소와 QR 코드가 나타나요.
tile-never = 결제할 것이 없어요
tile-never-note = 이 주문에는 주소가 표시된 적이 없어요.
tile-withheld = 지금은 결제할 것이 없어요
tile-withheld-note = 돈이 잘못 보내지지 않도록 주소와 QR 코드를 표시하지 않아요.
tile-paid = 더 결제할 것이 없어요
tile-paid-note = 상점이 결제를 확인해서 주소와 QR 코드가 사라졌어요.
tile-checked = 지금은 결제할 것이 없어요
tile-checked-note = 확인하는 동안에는 주소와 QR 코드가 표시되지 않아요.
tile-over = 이제 결제할 것이 없어요
tile-over-note = 이 주문의 주소로 아무것도 보내지 마세요. 주소는 더 이상 표시되지 않아요.
arrived-missing-within = 부족한 { $missing } { $coin }만큼 약 { $n }분 안에 같은 주소로 보내 주세요.
arrived-part = { $received } 도착
arrived-part-seen = { $received } 도착, { $time }에 처음 확인
arrived-rest = { $missing } 부족
timer-say-over = 저희 추정으로는 결제 시간이 끝났어요. 상점이 결정해요.
