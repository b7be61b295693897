# What an order's situation means. Four sentences a code:
#   meaning  what happened, short enough for a headline
#   buyer    what the buyer should do; also the text of a notification, so no value but $word
#   agent    what to tell the customer, to be quoted as it is
#   next     what the person who answers the customer does next
# "상점" is Cryptorefills. Nothing here promises more than the shop says.

## Money, as far as the shop reports it

explain-money-none-seen = 상점이 알린 결제가 없어요.
explain-money-part = 상점에서 금액의 일부만 감지됐어요. 전액은 아니에요.
explain-money-seen = 상점에서 결제가 감지됐어요.
explain-money-yes = 상점이 결제를 받았어요.
explain-money-unknown = 돈이 도착했는지는 이것만으로 알 수 없어요.
explain-money-returned = 상점은 이 주문을 환불했다고 해요.

## Escalation

explain-escalate-never = 문의할 필요가 없어요.
explain-escalate-if-disputed = 고객의 말이 주문 내용과 다를 때만 문의하세요.
explain-escalate-after-minutes = { $n }분이 지나도 그대로면 문의하세요.
explain-escalate-after-hours = { $n }시간이 지나도 그대로면 문의하세요.
explain-escalate-now = 지금 문의하세요.

explain-contact = 고객센터: { $contact }

## Before there is anything to pay

explain-sending-meaning = 주문을 만들고 있어요.
explain-sending-buyer = 잠시 기다려 주세요. 상점이 응답하고 확인이 끝나면 결제 정보가 나타나요.
explain-sending-agent = 지금 주문을 만들고 있어요. 아직 결제하실 것은 없어요.
explain-sending-next = 1분 뒤 다시 확인하세요.

explain-outcome_unknown-meaning = 이 주문이 만들어졌는지 알 수 없어요.
explain-outcome_unknown-buyer = 결제할 것은 없었고, 앱이 알아서 다시 시도하지는 않아요. 새로 주문해도 돼요. 결제하지 않은 주문은 저절로 만료돼요.
explain-outcome_unknown-agent = 이 주문이 만들어졌는지 알 수 없고, 결제하실 내용은 표시된 적이 없어요. 다시 주문하셔도 돼요. 결제하지 않은 주문은 저절로 만료돼요.
explain-outcome_unknown-next = 고객에게 주문 번호가 있으면 그 주문을 조회하세요. 없으면 더 할 일은 없어요.

explain-mismatch-meaning = 상점이 다른 주문을 만들었어요.
explain-mismatch-buyer = 감지된 결제는 없고, 주소는 표시하지 않아요. 돌아가서 다시 주문할 수 있어요. 결제하지 않은 주문은 저절로 만료돼요.
explain-mismatch-agent = 상점이 만든 주문이 고객님이 동의하신 내용과 달라, 앱에 결제 정보를 표시하지 않았어요. 그 주문은 결제하지 말아 주세요. 다시 주문하실 수 있어요.
explain-mismatch-next = 동의한 내용과 만들어진 주문을 비교하세요. 다시 일어나면 둘 다 상점에 알리세요.

explain-mismatch_after_payment-meaning = 상점이 다른 주문을 만들었고, 그 주문에 돈이 도착했어요.
explain-mismatch_after_payment-buyer = 더 보내지 마세요. 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-mismatch_after_payment-agent = 이 주문은 고객님이 동의하신 내용과 다르고, 이 주문에 결제가 도착했어요. 더 보내지 말아 주세요. 어떻게 처리되는지 상점에 문의하고 있어요.
explain-mismatch_after_payment-next = 주문 번호와, 서로 다른 양쪽 내용을 상점에 보내고, 돈이 어떻게 처리되는지 문의하세요.

explain-price_moved-meaning = 주문을 만드는 동안 가격이 바뀌었어요.
explain-price_moved-buyer = 감지된 결제는 없어요. 새 가격에 동의하면 결제 정보를 볼 수 있어요. 그만두어도 돼요. 결제하지 않은 주문은 저절로 만료돼요.
explain-price_moved-agent = 주문을 만드는 동안 가격이 바뀌었어요. 새 가격에 동의하시거나 주문을 그만두실 수 있어요. 결제하지 않으면 저절로 만료돼요.
explain-price_moved-next = 할 일이 없어요. 고객이 결정해요.

explain-price_moved_after_payment-meaning = 가격이 바뀌었고, 이미 돈이 도착했어요.
explain-price_moved_after_payment-buyer = 새 가격에 동의하기 전에는 더 보내지 마세요. 동의하지 않으면 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-price_moved_after_payment-agent = 상점이 이제 고객님이 동의하신 금액보다 많은 금액을 요청하고, 이미 결제가 도착했어요. 당분간 더 보내지 말아 주세요. 상점에 문의하고 있어요.
explain-price_moved_after_payment-next = 주문을 만든 뒤 금액이 오른 이유와 돈이 어떻게 처리되는지 상점에 문의하세요.

explain-payment_blocked-meaning = 결제 정보가 서로 맞지 않아요.
explain-payment_blocked-buyer = 감지된 결제는 없어요. 돈이 엉뚱한 곳으로 가지 않도록 주소와 QR 코드를 표시하지 않아요. 다시 주문할 수 있어요. 결제하지 않은 주문은 저절로 만료돼요.
explain-payment_blocked-agent = 이 주문의 결제 정보가 서로 맞지 않아 앱에 표시하지 않아요. 이 주문은 결제하지 말아 주세요. 다시 주문하실 수 있어요.
explain-payment_blocked-next = 서로 다른 항목을 살펴보세요. 인보이스가 만료된 것뿐이 아니라면 상점에 알리세요.

explain-payment_blocked_after_payment-meaning = 결제 정보가 서로 맞지 않고, 이미 돈이 도착했어요.
explain-payment_blocked_after_payment-buyer = 더 보내지 마세요. 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-payment_blocked_after_payment-agent = 이 주문의 결제 정보가 서로 맞지 않고, 이미 결제가 도착했어요. 더 보내지 말아 주세요. 상점에 문의하고 있어요.
explain-payment_blocked_after_payment-next = 주문 번호와 서로 다른 항목을 상점에 보내세요.

explain-added_by_id-meaning = 주문 번호로 추가한 주문이라, 이 앱이 결제 정보를 검사할 수 없어요.
explain-added_by_id-buyer = 여기에는 결제할 내용을 표시하지 않아요. 주문한 곳에서 계속하거나 다시 주문해 주세요. 결제하지 않은 주문은 저절로 만료돼요.
explain-added_by_id-agent = 이 앱에서 하신 주문이 아니어서 여기서는 결제 정보를 검사할 수 없어요. 주문하신 곳에서 계속하시고, 그곳에서 코인, 네트워크, 금액을 비교해 주세요. 결제하지 않은 주문은 저절로 만료돼요.
explain-added_by_id-next = 주문 자체의 상태 값과 도착한 금액을 확인하세요.

## Paying

explain-waiting_for_payment-meaning = 주문이 결제를 기다리고 있어요.
explain-waiting_for_payment-buyer = 표시된 금액 그대로, 표시된 코인과 네트워크로 보내 주세요.
explain-waiting_for_payment-agent = 주문이 결제를 기다리고 있어요. 주문에 표시된 금액 그대로, 표시된 코인과 네트워크로 보내 주세요. 방금 보내셨다면 다시 보내지 말아 주세요. 감지되기까지 시간이 걸릴 수 있어요.
explain-waiting_for_payment-next = 할 일이 없어요. 고객이 결제했다면 거래 ID를 물어보고 몇 분 뒤 다시 확인하세요.

explain-waiting_for_payment_long-meaning = 주문이 아직 결제를 기다리고 있는데, 저희 추정으로는 결제 시간이 지났어요.
explain-waiting_for_payment_long-buyer = 결제하지 않았다면 다시 주문하는 편이 좋아요. 결제했다면 다시 보내지 말고 이 주문을 보관해 주세요.
explain-waiting_for_payment_long-agent = 상점이 알린 결제가 없고, 저희 추정으로는 결제 시간이 지났어요. 결제하지 않으셨다면 다시 주문해 주세요. 결제하셨다면 다시 보내지 마시고 거래 ID를 알려 주세요.
explain-waiting_for_payment_long-next = 고객이 결제했다면 거래의 코인, 네트워크, 주소, 금액을 주문과 비교하세요.

explain-arrived_amount_unknown-meaning = 결제가 도착했는데, 내야 할 금액을 상점이 알려 주지 않았어요.
explain-arrived_amount_unknown-buyer = 부족한 금액이 주문에 표시될 때까지 더 보내지 마세요.
explain-arrived_amount_unknown-agent = 주문에 결제가 도착했지만, 내야 할 전체 금액을 상점이 알려 주지 않았어요. 분명해질 때까지 더 보내지 말아 주세요.
explain-arrived_amount_unknown-next = 고객에게 거래 ID를 물어보고 몇 분 뒤 다시 확인하세요.

explain-underpaid-meaning = 결제 금액의 일부가 도착했어요.
explain-underpaid-buyer = 부족한 금액이 주문에 표시되어 있는 동안 같은 주소로 보내 주세요.
explain-underpaid-agent = 금액의 일부만 도착했어요. 주문에 표시된 부족한 금액 그대로, 같은 주소로 보내 주세요. 지갑이나 거래소는 보내는 금액에서 수수료를 뺄 수 있어요.
explain-underpaid-next = 주문에서 부족한 금액을 확인해 고객에게 알려 주세요.

explain-underpaid_amount_unknown-meaning = 결제 금액의 일부가 도착했는데, 얼마인지 상점이 알려 주지 않았어요.
explain-underpaid_amount_unknown-buyer = 부족한 금액이 주문에 표시될 때까지 더 보내지 마세요. 계속 그대로면 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-underpaid_amount_unknown-agent = 상점은 금액의 일부만 도착했다고 하지만, 얼마인지는 알려 주지 않았어요. 분명해질 때까지 더 보내지 말아 주세요.
explain-underpaid_amount_unknown-next = 고객에게 거래 ID를 물어보고 그 금액을 주문과 비교하세요.

explain-underpaid_long-meaning = 결제 금액의 일부가 도착했는데, 저희 추정으로는 결제 시간이 지났어요.
explain-underpaid_long-buyer = 주문이 언제든 만료될 수 있어요. 나머지를 보내기 전에 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-underpaid_long-agent = 금액의 일부만 도착했고, 저희 추정으로는 결제 시간이 지났어요. 당분간 더 보내지 말아 주세요. 어떻게 진행할지 상점에 문의하고 있어요.
explain-underpaid_long-next = 나머지를 아직 결제할 수 있는지, 아니면 도착한 금액을 돌려보내는지 상점에 문의하세요.

explain-payment_seen-meaning = 다시 결제하지 마세요. 결제가 감지됐어요.
explain-payment_seen-buyer = 네트워크가 결제를 확인하고 있어요. 더 하실 일은 없어요. 다시 결제하지 마세요.
explain-payment_seen-agent = 결제가 감지됐고 네트워크가 확인하고 있어요. 다시 결제하지 말아 주세요. 더 하실 일은 없어요.
explain-payment_seen-next = 네트워크 확인을 기다리세요.

explain-payment_seen_in_part-meaning = 결제가 감지됐는데, 내야 할 금액보다 적어요.
explain-payment_seen_in_part-buyer = 주문에서 요청하지 않는 한 더 보내지 마세요.
explain-payment_seen_in_part-agent = 결제가 감지됐지만, 지금까지는 내야 할 금액보다 적어요. 주문에서 요청하지 않는 한 더 보내지 말아 주세요.
explain-payment_seen_in_part-next = 네트워크 확인이 끝난 뒤 다시 확인하세요. 그때 주문에서 나머지를 요청할 수 있어요.

explain-payment_seen_long-meaning = 결제가 감지됐는데, 아직 네트워크에서 확인되지 않았어요.
explain-payment_seen_long-buyer = 다시 결제하지 마세요. 지갑에서 거래를 조회해 보고, 거기서 확인이 끝났다면 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-payment_seen_long-agent = 결제가 감지됐지만 네트워크 확인이 오래 걸리고 있어요. 다시 결제하지 말아 주세요. 상점에 문의하고 있어요.
explain-payment_seen_long-next = 고객에게 거래 ID를 물어보고, 네트워크에서 확인됐는지 살펴본 뒤 거래 ID와 주문 번호를 상점에 보내세요.

explain-payment_received-meaning = 상점이 결제를 받았어요.
explain-payment_received-buyer = 더 하실 일은 없어요. 다시 결제하지 마세요.
explain-payment_received-agent = 상점이 결제를 받았고 주문을 진행하고 있어요. 다시 결제하지 말아 주세요. 더 하실 일은 없어요.
explain-payment_received-next = 전달이 시작되기를 기다리세요.

explain-payment_received_long-meaning = 상점이 결제를 받았는데, 전달이 시작되지 않았어요.
explain-payment_received_long-buyer = 다시 결제하지 마세요. 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-payment_received_long-agent = 상점이 결제를 받았지만 전달이 아직 시작되지 않았어요. 다시 결제하지 말아 주세요. 상점에 문의하고 있어요.
explain-payment_received_long-next = 주문 번호를 상점에 보내고, 전달이 시작되지 않은 이유를 문의하세요.

explain-overpaid_confirming-meaning = 내야 할 금액보다 많은 금액이 감지됐어요.
explain-overpaid_confirming-buyer = 더 보내지 마세요. 초과 금액을 어떻게 할지는 상점이 결정해요. 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-overpaid_confirming-agent = 내야 할 금액보다 많은 금액이 감지됐어요. 주문은 계속 진행돼요. 더 보내지 말아 주세요. 초과 금액을 어떻게 할지는 상점이 결정해요.
explain-overpaid_confirming-next = 네트워크 확인을 기다리세요. 고객이 초과 금액을 돌려받고 싶어 하면 주문 번호와 함께 상점에 문의하세요.

## After the payment

explain-preparing_code-meaning = 상점이 결제를 승인하고 구매한 상품을 준비하고 있어요.
explain-preparing_code-buyer = 더 하실 일은 없어요. 다시 결제하지 마세요.
explain-preparing_code-agent = 상점이 결제를 승인하고 구매하신 상품을 준비하고 있어요. 다시 결제하지 말아 주세요. 더 하실 일은 없어요.
explain-preparing_code-next = 전달을 기다리세요.

explain-preparing_code_long-meaning = 상점이 결제를 승인했는데, 전달이 평소보다 오래 걸리고 있어요.
explain-preparing_code_long-buyer = 다시 결제하지 마세요. 이메일도 확인해 보고, 아무것도 없으면 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-preparing_code_long-agent = 상점이 결제를 승인했지만 전달이 평소보다 오래 걸리고 있어요. 다시 결제하지 마시고 이메일도 확인해 주세요. 상점에 문의하고 있어요.
explain-preparing_code_long-next = 주문 번호를 상점에 보내고, 전달이 늦어지는 이유를 문의하세요.

explain-overpaid_preparing-meaning = 내야 할 금액보다 많은 금액이 도착했고, 상점이 구매한 상품을 준비하고 있어요.
explain-overpaid_preparing-buyer = 더 보내지 마세요. 초과 금액을 어떻게 할지는 상점이 결정해요. 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-overpaid_preparing-agent = 상점이 결제를 승인하고 구매하신 상품을 준비하고 있어요. 내야 할 금액보다 많은 금액이 도착했고, 초과 금액을 어떻게 할지는 상점이 결정해요.
explain-overpaid_preparing-next = 전달을 기다리세요. 고객이 초과 금액을 돌려받고 싶어 하면 주문 번호와 함께 상점에 문의하세요.

explain-done_without_code-meaning = 상점은 완료했다고 하지만, 코드가 아직 여기에 오지 않았어요.
explain-done_without_code-buyer = 몇 분 기다리면서 이메일도 확인해 주세요. 다시 결제하지 마세요.
explain-done_without_code-agent = 상점은 주문을 완료했다고 해요. 코드가 오기까지 몇 분 걸릴 수 있어요. 이메일과 스팸함도 확인해 주세요.
explain-done_without_code-next = 몇 분 뒤 다시 확인하세요. 코드가 없는 상품은 대개 이메일로 보내져요.

explain-partly_delivered-meaning = 주문의 일부가 도착했어요.
explain-partly_delivered-buyer = 나머지는 아직 오지 않았어요. 다시 결제하지 마세요.
explain-partly_delivered-agent = 주문의 일부가 전달됐고 나머지는 아직 오지 않았어요. 다시 결제하지 말아 주세요.
explain-partly_delivered-next = 나머지를 기다리세요.

explain-partly_delivered_long-meaning = 주문의 일부가 도착했는데, 나머지가 평소보다 오래 걸리고 있어요.
explain-partly_delivered_long-buyer = 다시 결제하지 마세요. 이메일도 확인해 보고, 나머지가 없으면 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-partly_delivered_long-agent = 주문의 일부가 전달됐고 나머지가 평소보다 오래 걸리고 있어요. 다시 결제하지 말아 주세요. 상점에 문의하고 있어요.
explain-partly_delivered_long-next = 주문 번호를 상점에 보내고, 어느 부분이 없는지 알리세요.

explain-partly_delivered_some_failed-meaning = 주문의 일부가 도착했고, 다른 일부는 실패했어요.
explain-partly_delivered_some_failed-buyer = 다시 결제하지 마세요. 주문 번호와 함께 무엇이 없는지 상점 고객센터에 알려 주세요.
explain-partly_delivered_some_failed-agent = 주문의 일부가 전달됐고 다른 일부는 전달되지 못했어요. 다시 결제하지 말아 주세요. 그 부분이 어떻게 처리되는지 상점에 문의하고 있어요.
explain-partly_delivered_some_failed-next = 실패한 전달에서 이유를 확인하고, 그 부분이 어떻게 처리되는지 상점에 문의하세요.

explain-delivered-meaning = 상점이 구매한 상품을 전달했어요.
explain-delivered-buyer = 주문을 열어 무엇이 왔는지 확인해 주세요.
explain-delivered-agent = 주문이 전달됐어요. 코드는 주문 안에 있고, 대부분 이메일로도 왔어요. 모바일 충전은 휴대폰에 바로 적용돼요.
explain-delivered-next = 고객이 아무것도 받지 못했다면 주문의 이메일 주소나 전화번호를 확인하세요. 코드 자체는 절대 묻지 마세요.

explain-overpaid_delivered-meaning = 상점이 구매한 상품을 전달했고, 내야 할 금액보다 많은 금액이 도착했어요.
explain-overpaid_delivered-buyer = 주문을 열어 확인해 주세요. 초과 금액을 어떻게 할지는 상점이 결정해요. 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-overpaid_delivered-agent = 주문이 전달됐어요. 내야 할 금액보다 많은 금액이 도착했고, 초과 금액을 어떻게 할지는 상점이 결정해요.
explain-overpaid_delivered-next = 고객이 초과 금액을 돌려받고 싶어 하면 주문 번호와 함께 상점에 문의하세요.

explain-done_check_email-meaning = 상점은 완료했다고 하지만, 여기로 코드를 보내지 않았어요. 이메일을 확인해 주세요.
explain-done_check_email-buyer = 주문에 쓴 이메일을 스팸함까지 확인해 주세요. 모바일 충전은 휴대폰에 적용되어 있어요. 아무것도 없으면 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-done_check_email-agent = 상점은 주문을 완료했다고 해요. 이메일을 스팸함까지 확인해 주세요. 모바일 충전은 휴대폰에 바로 적용돼요. 아무것도 없으면 알려 주세요.
explain-done_check_email-next = 주문의 이메일 주소나 전화번호를 확인하세요. 아무것도 오지 않았다면 다시 보내 달라고 상점에 요청하세요.

explain-manual_action-meaning = 상점의 담당자가 주문을 확인하고 있어요.
explain-manual_action-buyer = 하루까지 걸릴 수 있고, 하실 일은 없어요. 다시 결제하지 마세요.
explain-manual_action-agent = 상점의 담당자가 주문을 확인하고 있어요. 하루까지 걸릴 수 있어요. 다시 결제하지 말아 주세요. 하실 일은 없어요.
explain-manual_action-next = 하루까지 기다리세요. 상점이 고객에게 이메일로 요청한 것이 있는지 확인하세요.

explain-manual_action_over_a_day-meaning = 상점의 담당자가 하루 넘게 주문을 확인하고 있어요.
explain-manual_action_over_a_day-buyer = 다시 결제하지 마세요. 상점에서 온 이메일이 있는지 확인해 보고, 없으면 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-manual_action_over_a_day-agent = 상점이 하루 넘게 주문을 확인하고 있어요. 평소보다 오래 걸리고 있어요. 다시 결제하지 말아 주세요. 상점에 문의하고 있어요.
explain-manual_action_over_a_day-next = 주문 번호를 상점에 보내고, 무엇을 확인하는지 문의하세요.

## Time ran out

explain-expired_unpaid-meaning = 시간이 끝났고 감지된 결제가 없어요.
explain-expired_unpaid-buyer = 이미 보냈다면 다시 보내지 마세요. 이 주문을 보관해 주세요. 하루 동안 계속 확인해요. 보내지 않았다면 다시 주문할 수 있어요.
explain-expired_unpaid-agent = 결제 시간이 끝났고 상점이 알린 결제가 없어요. 결제하지 않으셨다면 다시 주문하실 수 있어요. 결제하셨다면 다시 보내지 마시고 거래 ID를 알려 주세요. 늦은 결제도 하루 정도 안에는 처리될 수 있어요.
explain-expired_unpaid-next = 고객이 결제했다면 거래의 코인, 네트워크, 주소, 금액을 주문과 비교하세요.

explain-expired_unpaid_over_a_day-meaning = 시간이 끝난 지 하루가 넘었고 감지된 결제가 없어요.
explain-expired_unpaid_over_a_day-buyer = 더 이상 진행될 것으로 보이지 않아요. 이미 보냈다면 다시 보내지 말고, 주문 번호와 거래 ID를 함께 적어 상점 고객센터에 문의해 주세요.
explain-expired_unpaid_over_a_day-agent = 결제 시간이 끝난 지 하루가 넘었고 상점이 알린 결제가 없어요. 결제하셨다면 다시 보내지 마시고, 상점에 문의할 수 있도록 거래 ID를 알려 주세요.
explain-expired_unpaid_over_a_day-next = 고객이 결제했다면 주문 번호와 거래 ID를 상점에 보내세요.

explain-expired_part_paid-meaning = 전액이 도착하기 전에 시간이 끝났어요.
explain-expired_part_paid-buyer = 나머지를 보내지 마세요. 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-expired_part_paid-agent = 금액의 일부만 도착한 상태에서 결제 시간이 끝났어요. 나머지를 보내지 말아 주세요. 도착한 금액이 어떻게 처리되는지 상점에 문의하고 있어요.
explain-expired_part_paid-next = 도착한 금액을 돌려보내는지, 주문을 계속할 수 있는지 상점에 문의하세요. 주문의 환불 주소를 알리고, 없으면 없다고 알리세요.

explain-paid_late-meaning = 결제가 시간이 지난 뒤에 도착했어요.
explain-paid_late-buyer = 하루 안에는 상점이 처리할 수도 있어요. 다시 결제하지 말고 이 주문을 보관해 주세요.
explain-paid_late-agent = 결제가 결제 시간이 지난 뒤에 도착했어요. 하루 정도 안에는 상점이 처리할 수도 있어요. 다시 결제하지 말아 주세요.
explain-paid_late-next = 하루까지 기다리세요. 거래 ID를 준비해 두세요.

explain-expired_after_detection-meaning = 결제가 감지됐지만, 네트워크에서 확인되기 전에 시간이 끝났어요.
explain-expired_after_detection-buyer = 하루 안에는 상점이 처리할 수도 있어요. 다시 결제하지 말고 이 주문을 보관해 주세요.
explain-expired_after_detection-agent = 결제가 감지됐지만, 네트워크에서 확인되기 전에 결제 시간이 끝났어요. 하루 정도 안에는 상점이 처리할 수도 있어요. 다시 결제하지 말아 주세요.
explain-expired_after_detection-next = 고객에게 거래 ID를 물어보고, 네트워크에서 확인됐는지 살펴보세요.

explain-paid_late_over_a_day-meaning = 결제가 너무 늦게 도착했고, 하루 동안 주문이 진행되지 않았어요.
explain-paid_late_over_a_day-buyer = 다시 결제하지 마세요. 주문 번호와 거래 ID를 함께 적어 상점 고객센터에 문의해 주세요.
explain-paid_late_over_a_day-agent = 결제가 너무 늦게 도착했고, 하루 동안 주문이 진행되지 않았어요. 다시 결제하지 말아 주세요. 어떻게 처리되는지 상점에 문의하고 있어요.
explain-paid_late_over_a_day-next = 주문 번호와 거래 ID를 상점에 보내고, 주문이 진행되는지 돈을 돌려보내는지 문의하세요.

## The end

explain-delivery_failed-meaning = 상점이 주문을 전달하지 못했어요.
explain-delivery_failed-buyer = 결제는 승인된 상태였어요. 다시 결제하지 마세요. 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-delivery_failed-agent = 상점이 주문을 전달하지 못했어요. 다시 결제하지 말아 주세요. 어떻게 처리되는지 상점에 문의하고 있어요.
explain-delivery_failed-next = 실패한 전달에서 이유를 확인하고, 다시 전달하거나 환불해 달라고 상점에 요청하세요.

explain-payment_failed-meaning = 결제가 실패했어요.
explain-payment_failed-buyer = 이 주문을 결제하지 마세요. 돈을 보냈다면 주문 번호와 함께 상점 고객센터에 문의해 주세요. 보내지 않았다면 다시 주문할 수 있어요.
explain-payment_failed-agent = 상점은 이 주문의 결제가 실패했다고 해요. 돈을 보내셨다면 다시 보내지 마시고 거래 ID를 알려 주세요. 보내지 않으셨다면 다시 주문하실 수 있어요.
explain-payment_failed-next = 고객이 돈을 보냈다면 주문 번호와 거래 ID를 상점에 보내세요.

explain-payment_failed_after_payment-meaning = 돈이 감지됐는데도 결제가 실패했어요.
explain-payment_failed_after_payment-buyer = 다시 결제하지 마세요. 주문 번호와 거래 ID를 함께 적어 상점 고객센터에 문의해 주세요.
explain-payment_failed_after_payment-agent = 상점은 돈이 감지됐는데도 결제가 실패했다고 해요. 다시 결제하지 말아 주세요. 어떻게 처리되는지 상점에 문의하고 있어요.
explain-payment_failed_after_payment-next = 주문 번호와 거래 ID를 상점에 보내고, 주문이 진행되는지 돈을 돌려보내는지 문의하세요.

explain-payment_setup_failed-meaning = 상점이 결제를 준비하지 못했어요.
explain-payment_setup_failed-buyer = 여기서 결제할 것은 없어요. 다시 주문할 수 있어요. 돈을 보냈다면 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-payment_setup_failed-agent = 상점이 이 주문의 결제를 준비하지 못해 결제하실 것이 없어요. 다시 주문하실 수 있어요. 돈을 보내셨다면 거래 ID를 알려 주세요.
explain-payment_setup_failed-next = 고객이 다시 주문하게 하세요. 다른 코인이나 네트워크를 써 볼 수도 있어요. 다시 일어나면 상점에 알리세요.

explain-cancelled-meaning = 주문이 취소됐어요.
explain-cancelled-buyer = 이 주문을 결제하지 마세요. 돈을 보냈다면 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-cancelled-agent = 이 주문은 취소됐어요. 결제하지 말아 주세요. 돈을 보내셨다면 거래 ID를 알려 주세요.
explain-cancelled-next = 고객이 돈을 보냈다면 주문 번호와 거래 ID를 상점에 보내세요.

explain-cancelled_after_payment-meaning = 돈이 감지된 뒤에 주문이 취소됐어요.
explain-cancelled_after_payment-buyer = 다시 결제하지 마세요. 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-cancelled_after_payment-agent = 결제가 감지된 뒤에 이 주문이 취소됐어요. 다시 결제하지 말아 주세요. 어떻게 처리되는지 상점에 문의하고 있어요.
explain-cancelled_after_payment-next = 돈을 돌려보내는지 상점에 문의하세요. 주문의 환불 주소를 알리고, 없으면 없다고 알리세요.

explain-refunded-meaning = 상점은 이 주문을 환불했다고 해요.
explain-refunded-buyer = 주문에 환불 주소가 있다면 그 주소를 확인해 주세요. 없다면 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-refunded-agent = 상점은 이 주문을 환불했다고 해요. 고객님이 입력하신 환불 주소를 확인해 주세요. 입력하지 않으셨거나 도착한 것이 없으면 알려 주세요.
explain-refunded-next = 도착한 것이 없으면 상점에 환불의 거래 ID를 요청하세요.

explain-not_found-meaning = 상점이 모르는 주문이에요.
explain-not_found-buyer = 결제할 내용은 표시하지 않아요. 돈을 보냈다면 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-not_found-agent = 상점에 이 번호의 주문이 없어요. 주문 번호를 확인해 주세요. 돈을 보내셨다면 거래 ID를 알려 주세요.
explain-not_found-next = 고객의 주문 번호와 한 글자씩 비교하세요. 번호가 맞고 돈을 보냈다면 상점에 문의하세요.

explain-not_found_after_payment-meaning = 돈이 감지됐던 주문인데, 이제 상점이 모르는 주문이라고 해요.
explain-not_found_after_payment-buyer = 다시 결제하지 마세요. 주문 번호와 함께 상점 고객센터에 문의해 주세요.
explain-not_found_after_payment-agent = 결제가 감지됐던 주문인데, 이제 상점이 이 주문을 모른다고 해요. 다시 결제하지 말아 주세요. 상점에 문의하고 있어요.
explain-not_found_after_payment-next = 주문 번호와 상점에서 마지막으로 주문이 보인 시각을 상점에 보내세요.

explain-unknown_state-meaning = “{ $word }”: 상점이 알린 상태인데, 이 버전이 모르는 말이에요.
explain-unknown_state-buyer = 다시 결제하지 마세요. 주문을 계속 추적하고 있어요.
explain-unknown_state-agent = 상점이 알린 주문 상태: “{ $word }”. 무슨 뜻인지 알아보고 있어요. 그동안 다시 결제하지 말아 주세요.
explain-unknown_state-next = 앱을 업데이트하세요. 그래도 모르는 말이면 무슨 뜻인지 상점에 문의하세요.

explain-no_state-meaning = 상점이 주문의 상태를 알려 주지 않았어요.
explain-no_state-buyer = 다시 결제하지 마세요. 주문을 계속 추적하고 있어요.
explain-no_state-agent = 상점이 주문의 상태를 알려 주지 않았어요. 그동안 다시 결제하지 말아 주세요. 곧 다시 확인할게요.
explain-no_state-next = 몇 분 뒤 다시 확인하세요.
