//! The budget over real sockets, as the server sees it: how many requests, how soon after one another, and which kind is
//! held back by which answer. Times are lower bounds from the client's start, so that a busy machine cannot fail them.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod partner_server;

use std::time::{Duration, Instant};

use cryptorefills_core::domain::{CountryCode, OrderId};
use cryptorefills_core::partner::{Budget, PartnerClient, PartnerError, Route, StreamRefused};
use futures_util::future::join_all;
use partner_server::{DEADLINE, Server, Step, client_by, http, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::oneshot;

const NO_BRANDS: &str = "{\"categories\":[]}";
const SECOND: Duration = Duration::from_secs(1);

fn polite(server: &Server) -> PartnerClient {
    client_by(&server.origin, Route::Direct, Budget::Polite)
}

fn order() -> OrderId {
    OrderId::parse("ord_1").unwrap()
}

async fn brands(client: &PartnerClient, country: &str) -> Result<(), PartnerError> {
    client.brands(CountryCode::parse(country).unwrap()).await.map(|_| ())
}

fn order_answer(head: &str) -> Vec<u8> {
    let body = "{\"order_id\":\"ord_1\",\"order_state\":\"Done\"}";
    let length = body.len();
    format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{head}Content-Length: {length}\r\n\r\n{body}")
        .into_bytes()
}

fn pause(rest: Result<(), PartnerError>) -> Duration {
    let Err(PartnerError::RateLimited { after: Some(rest) }) = rest else { unreachable!("no pause: {rest:?}") };
    rest
}

async fn ask_order(client: &PartnerClient) -> Result<(), PartnerError> {
    client.order(&order()).await.map(|_| ())
}

#[tokio::test]
async fn twenty_identical_reads_at_once_are_one_request() {
    let server = Server::answering(json(200, NO_BRANDS)).await;
    let client = polite(&server);
    let answers = join_all((0..20).map(|_| brands(&client, "US"))).await;
    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_caller_who_leaves_does_not_take_the_answer_with_him() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let (knocked, knock) = oneshot::channel();
    let (let_go, may_go) = oneshot::channel();
    // One connection is taken and one request answered: a second request would never be.
    let shop = tokio::spawn(async move {
        let (mut connection, _) = listener.accept().await.unwrap();
        assert!(connection.read(&mut [0; 4096]).await.unwrap() > 0);
        knocked.send(()).unwrap();
        may_go.await.unwrap();
        connection.write_all(&json(200, NO_BRANDS)).await.unwrap();
    });
    let client = client_by(&origin, Route::Direct, Budget::Unlimited);
    let ask = || {
        let client = client.clone();
        tokio::spawn(async move { brands(&client, "US").await })
    };
    let first = ask();
    tokio::time::timeout(DEADLINE, knock).await.unwrap().unwrap();
    let second = ask();
    // On this one thread the second caller runs now, and joins the first one's request.
    tokio::task::yield_now().await;
    first.abort();
    assert!(first.await.unwrap_err().is_cancelled());
    let_go.send(()).unwrap();
    assert_eq!(tokio::time::timeout(DEADLINE, second).await.unwrap().unwrap(), Ok(()));
    shop.await.unwrap();
}

#[tokio::test]
async fn two_different_reads_of_the_catalogue_are_a_second_apart() {
    let server = Server::answering(json(200, NO_BRANDS)).await;
    let client = polite(&server);
    let start = Instant::now();
    let (first, second, third) = tokio::join!(brands(&client, "US"), brands(&client, "DE"), brands(&client, "FR"));
    assert_eq!((first, second, third), (Ok(()), Ok(()), Ok(())));
    let arrivals = server.arrivals();
    assert_eq!(arrivals.len(), 3);
    assert!(
        arrivals.iter().zip(0..).all(|(at, earlier)| *at >= start + SECOND * earlier),
        "{arrivals:?} from {start:?}"
    );
}

#[tokio::test]
async fn after_eight_orders_at_once_there_are_four_a_second() {
    let server = Server::answering(order_answer("")).await;
    let client = polite(&server);
    let start = Instant::now();
    let answers = join_all((0..12).map(|_| ask_order(&client))).await;
    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    let mut arrivals = server.arrivals();
    arrivals.sort();
    for (at, late) in arrivals.iter().skip(8).zip(1..) {
        assert!(*at >= start + SECOND / 4 * late, "request {} came too soon", late + 8);
    }
    assert_eq!(arrivals.len(), 12);
}

#[tokio::test]
async fn a_stream_counts_as_a_request_about_an_order() {
    let stream = http(200, "text/event-stream", ": hello\n\n");
    let server = Server::answering(stream).await;
    let client = polite(&server);
    let start = Instant::now();
    let id = order();
    for opened in join_all((0..8).map(|_| client.subscribe(&id))).await {
        opened.unwrap();
    }
    // The burst is spent on connects, so the next read of an order has to wait its quarter of a second.
    let _ = client.order(&order()).await;
    let last = server.arrivals().into_iter().max().unwrap();
    assert_eq!(server.requests().len(), 9);
    assert!(last >= start + SECOND / 4);
}

#[tokio::test]
async fn a_429_with_retry_after_holds_back_its_own_kind_alone() {
    let told = b"HTTP/1.1 429 X\r\nRetry-After: 30\r\nContent-Length: 0\r\nX-Then: close\r\n\r\n".to_vec();
    let server = Server::playing(vec![vec![Step::Write(told.clone())], vec![Step::Write(order_answer(""))]]).await;
    let client = polite(&server);
    assert_eq!(pause(brands(&client, "US").await), SECOND * 30);
    assert!(pause(brands(&client, "DE").await) > SECOND * 20);
    assert_eq!(ask_order(&client).await, Ok(()));
    assert_eq!(server.requests().len(), 2);

    let server = Server::playing(vec![vec![Step::Write(told)], vec![Step::Write(json(200, NO_BRANDS))]]).await;
    let client = polite(&server);
    assert_eq!(pause(ask_order(&client).await), SECOND * 30);
    assert!(pause(ask_order(&client).await) > SECOND * 20);
    let refused = client.subscribe(&order()).await.err();
    assert!(
        matches!(refused, Some(StreamRefused::Failed(PartnerError::RateLimited { after: Some(_) }))),
        "{refused:?}"
    );
    assert_eq!(brands(&client, "US").await, Ok(()));
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_spent_allowance_is_a_pause_even_after_a_good_answer() {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let spent = order_answer(&format!("X-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: {}\r\n", now + 120));
    let server = Server::answering(spent).await;
    let client = polite(&server);
    assert_eq!(ask_order(&client).await, Ok(()));
    let rest = pause(ask_order(&client).await);
    assert!(rest > SECOND * 30 && rest <= SECOND * 120, "{rest:?}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn an_allowance_with_some_left_is_no_pause() {
    let server =
        Server::answering(order_answer("X-RateLimit-Remaining: 1\r\nX-RateLimit-Reset: 99999999999\r\n")).await;
    let client = polite(&server);
    assert_eq!((ask_order(&client).await, ask_order(&client).await), (Ok(()), Ok(())));
}

#[tokio::test]
async fn a_403_about_a_stream_pauses_the_catalogue_and_not_the_orders() {
    let refused = b"HTTP/1.1 403 X\r\nContent-Length: 0\r\nX-Then: close\r\n\r\n".to_vec();
    let server = Server::playing(vec![vec![Step::Write(refused)], vec![Step::Write(order_answer(""))]]).await;
    let client = polite(&server);
    assert_eq!(client.subscribe(&order()).await.err(), Some(StreamRefused::Forbidden));
    assert_eq!(ask_order(&client).await, Ok(()));
    assert!(pause(brands(&client, "US").await) > SECOND * 240);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_pause_counts_even_if_its_answer_breaks_off() {
    let cut = b"HTTP/1.1 403 X\r\nContent-Length: 500\r\nX-Then: close\r\n\r\n{".to_vec();
    let server = Server::answering(cut).await;
    let client = polite(&server);
    // A read that breaks off is asked once more, but not during a pause.
    assert!(pause(brands(&client, "US").await) > SECOND * 240);
    assert!(pause(brands(&client, "DE").await) > SECOND * 240);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_server_that_sends_a_byte_a_second_is_left_after_the_total_limit() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let (knocked, knock) = oneshot::channel();
    let dribble = tokio::spawn(async move {
        let (mut connection, _) = listener.accept().await.unwrap();
        let _ = connection.read(&mut [0; 4096]).await;
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n";
        connection.write_all(head.as_bytes()).await.unwrap();
        knocked.send(()).unwrap();
        while connection.write_all(b" ").await.is_ok() {
            tokio::time::sleep(SECOND).await;
        }
    });
    let client = client_by(&origin, Route::Direct, Budget::Unlimited);
    let asked = tokio::spawn(async move { brands(&client, "US").await });
    tokio::time::timeout(DEADLINE, knock).await.unwrap().unwrap();
    tokio::time::pause();
    let start = tokio::time::Instant::now();
    assert_eq!(asked.await.unwrap(), Err(PartnerError::TimedOut));
    // The read limit of 20 s begins anew with each byte; the limit for the whole does not.
    let took = start.elapsed();
    assert!(took > SECOND * 21 && took <= SECOND * 31, "{took:?}");
    dribble.abort();
}
