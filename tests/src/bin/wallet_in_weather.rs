//! A wallet without a window, that does what it is told on its standard input and says what it knows on its standard
//! output: made to be killed by `cargo xtask soak` and by the tests of the faults.
#![expect(clippy::print_stdout, reason = "that is how it speaks")]

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    linux::main()
}

#[cfg(not(target_os = "linux"))]
fn main() -> std::process::ExitCode {
    eprintln!("the tests that use this need Linux");
    std::process::ExitCode::FAILURE
}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::BTreeMap;
    use std::error::Error;
    use std::path::PathBuf;
    use std::process::ExitCode;
    use std::sync::Arc;
    use std::time::Duration;

    use cryptorefills_core::app::{App, AppOptions, NoDemo};
    use cryptorefills_core::clock::SystemClock;
    use cryptorefills_core::contract::{
        AppError, BrowseQuery, Choice, Draft, DraftLine, ErrorCode, Offer, OrderRow, OrdersPlace, Phrase, PlaceView,
    };
    use cryptorefills_core::domain::Phase;
    use cryptorefills_core::partner::BaseUrl;
    use cryptorefills_core::vault::Vault;
    use cryptorefills_tests::soak::Said;
    use cryptorefills_tests::weather::mark;
    use tokio::sync::mpsc;

    const BRAND: &str = "Pixelport";
    const QUOTE_TRIES: u32 = 3;
    const QUOTE_AGAIN: Duration = Duration::from_millis(100);
    const SHOWING: Duration = Duration::from_millis(30);
    /// Between two looks at what is payable, so that looking does not become what the process does.
    const LOOK_AGAIN: Duration = Duration::from_millis(100);

    pub fn main() -> ExitCode {
        let mut words = std::env::args().skip(1);
        let (Some(folder), Some(url)) = (words.next(), words.next()) else {
            eprintln!("usage: wallet-in-weather FOLDER API-URL");
            return ExitCode::from(2);
        };
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let lived = runtime.map_err(Into::into).and_then(|runtime| runtime.block_on(live(folder.into(), &url)));
        match lived {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("the wallet ended: {error}");
                ExitCode::FAILURE
            }
        }
    }

    async fn live(folder: PathBuf, url: &str) -> Result<(), Box<dyn Error>> {
        let app = App::new(AppOptions {
            vault: Vault::file(&folder),
            data_root: folder,
            version: "0.0.0".into(),
            built_in_partner_id: None,
            api_override: Some(BaseUrl::parse_override(url)?),
            clock: Arc::new(SystemClock),
            demo: Arc::new(NoDemo),
        });
        let opened = app.open_shop("harbour-books".into(), "US".into()).await;
        let opened = opened.map_err(|error| format!("{:?}: {}", error.code, error.sentence.id))?;
        say(&Said::Ready { trouble: opened.store_notice.map(|phrase| phrase.id) });
        let telling = tokio::spawn(tell_notices(app.clone()));
        let looking = tokio::spawn(look_at_unknown(app.clone()));
        obey(&app).await?;
        telling.abort();
        looking.abort();
        app.shutdown().await;
        say(&Said::Stopped);
        Ok(())
    }

    /// One line, in one write: a kill cuts it off whole or not at all.
    fn say(said: &Said) {
        if let Ok(line) = serde_json::to_string(said) {
            println!("{line}");
        }
    }

    /// Until it is told to stop, or nobody is there to tell it anything.
    async fn obey(app: &App) -> Result<(), Box<dyn Error>> {
        let mut orders = orders();
        let (buying, mut marks) = mpsc::channel(1_000);
        let buyer = app.clone();
        tokio::spawn(async move {
            let mut draft = None;
            while let Some(mark) = marks.recv().await {
                buy(&buyer, &mut draft, mark).await;
            }
        });
        while let Some(order) = orders.recv().await {
            match order.split_once(' ').unwrap_or((order.as_str(), "")) {
                ("buy", mark) => buying.send(mark.to_owned()).await?,
                ("wake", _) => app.wake().await,
                ("report", _) => report(app).await?,
                _ => return Ok(()),
            }
        }
        Ok(())
    }

    /// A thread of its own reads them: it may wait for ever and holds up nobody, not even the end.
    fn orders() -> mpsc::Receiver<String> {
        let (said, orders) = mpsc::channel(1_000);
        std::thread::spawn(move || {
            for line in std::io::stdin().lines().map_while(Result::ok) {
                if said.blocking_send(line).is_err() {
                    return;
                }
            }
        });
        orders
    }

    async fn buy(app: &App, draft: &mut Option<Draft>, mark: String) {
        let said = match placed(app, draft, &mark).await {
            Ok(PlaceView::Order { id }) => Said::Placed { mark, order: id },
            Ok(_) => Said::NotPlaced { mark, why: "refused".to_owned() },
            Err(error) => Said::NotPlaced { mark, why: format!("{:?}", error.code) },
        };
        say(&said);
    }

    async fn placed(app: &App, draft: &mut Option<Draft>, mark: &str) -> Result<PlaceView, AppError> {
        let mut tries = 0;
        let quote = loop {
            tries += 1;
            match quote(app, draft, mark).await {
                Ok(quote) => break quote,
                Err(error) if tries == QUOTE_TRIES => return Err(error),
                Err(_) => tokio::time::sleep(QUOTE_AGAIN).await,
            }
        };
        app.place_order(quote).await
    }

    async fn quote(app: &App, draft: &mut Option<Draft>, mark: &str) -> Result<String, AppError> {
        let basket = match draft {
            Some(basket) => basket.clone(),
            None => draft.insert(basket(app).await?).clone(),
        };
        let email = format!("buyer+{mark}@example.org");
        let checked = app.check_order(Draft { email_again: email.clone(), email, ..basket }).await?;
        checked.quote.map(|quote| quote.quote_id).ok_or_else(|| refusal("error-shop-refused"))
    }

    async fn basket(app: &App) -> Result<Draft, AppError> {
        let found = app.browse(BrowseQuery { text: BRAND.into(), ..BrowseQuery::default() }).await?;
        let card = found.cards.into_iter().find(|card| card.name == BRAND);
        let card = card.ok_or_else(|| refusal("error-gone"))?;
        let brand = app.brand(card.brand_id.clone(), "USDC".into()).await?;
        let choice = match brand.offers.into_iter().next().ok_or_else(|| refusal("error-gone"))? {
            Offer::Range { product_id, suggested, .. } => Choice::Range { product_id, value: suggested },
            Offer::Fixed { product_id, .. } => Choice::Fixed { product_id },
        };
        Ok(Draft {
            lines: vec![DraftLine {
                brand_id: card.brand_id,
                country: card.country,
                choice,
                quantity: 1,
                phone: String::new(),
            }],
            email: String::new(),
            email_again: String::new(),
            coin: "USDC".into(),
            network: "Solana".into(),
            promo_code: String::new(),
            refund_address: String::new(),
            newsletter: false,
        })
    }

    /// As the shell does: claim, show, mark. Saying it is showing it; that takes a moment before and after, as a system's
    /// notification does, and a kill may fall into either.
    async fn tell_notices(app: App) {
        loop {
            let notice = app.next_notice().await;
            let inbox = app.inbox().await.unwrap_or_default();
            let phase = inbox.iter().find(|one| one.id == notice.id).map_or("", |one| one.phase.word());
            tokio::time::sleep(SHOWING).await;
            say(&Said::Notice { notice: notice.id, phase: phase.to_owned() });
            tokio::time::sleep(SHOWING).await;
            app.notice_shown(notice.id).await;
        }
    }

    async fn look_at_unknown(app: App) {
        let mut changes = app.changes();
        let mut place = None;
        while changes.changed().await.is_ok() {
            for row in changed(&app, &mut place).await.unwrap_or_default() {
                let unknown = row.phase == Phase::OutcomeUnknown;
                let payable = unknown
                    && app
                        .order(row.id.clone())
                        .await
                        .is_ok_and(|view| view.row.phase == Phase::OutcomeUnknown && view.payment.is_some());
                if payable || (unknown && app.wallet_link(row.id.clone()).await.is_ok()) {
                    say(&Said::PayableOnUnknown { order: row.id });
                }
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// What the list has to say since `place`, all parts of it; each order's last word counts.
    async fn changed(app: &App, place: &mut Option<OrdersPlace>) -> Result<Vec<OrderRow>, AppError> {
        let mut rows = BTreeMap::new();
        loop {
            let part = app.orders(place.take()).await?;
            *place = Some(part.place);
            rows.extend(part.rows.into_iter().map(|row| (row.id.clone(), row)));
            part.gone.iter().for_each(|id| drop(rows.remove(id)));
            if !part.more {
                return Ok(rows.into_values().collect());
            }
        }
    }

    async fn report(app: &App) -> Result<(), Box<dyn Error>> {
        let rows = changed(app, &mut None).await.map_err(|error| error.sentence.id)?;
        let orders = app.orders(None).await.map_err(|error| error.sentence.id)?;
        for row in rows {
            let mark = mark(&row.to).unwrap_or_default().to_owned();
            say(&Said::Order { order: row.id, mark, phase: row.phase.word().to_owned() });
        }
        say(&Said::Reported { followed: orders.followed });
        Ok(())
    }

    fn refusal(sentence: &str) -> AppError {
        AppError { code: ErrorCode::Gone, sentence: Phrase::new(sentence), retry: true }
    }
}
