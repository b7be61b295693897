//! The form of an order filled in once more, as far as its products are still sold.

use crate::app::App;
use crate::app::book::{self, short};
use crate::app::catalogue::ProductFault;
use crate::app::checkout::ApprovedLine;
use crate::contract::{
    AppError, Beneficiary, Choice, CoinView, DraftLine, MissingLine, Phrase, RepeatLine, RepeatView,
};

impl App {
    pub async fn repeat_order(&self, id: String) -> Result<RepeatView, AppError> {
        let discreet = self.inner.settings.get().discreet;
        let session = self.session().await?;
        let approved = book::approved(&session.stored(&id).await?)?;
        let (mut lines, mut missing) = (Vec::new(), Vec::new());
        for line in &approved.lines {
            let choice = match approved.added_by_id {
                // Nothing was chosen here: there is only the shop's word for what it was.
                true => Err(ProductFault::Gone),
                false => session.catalogue.choice_again(line.country, &line.brand_id, &line.denomination).await,
            };
            let (name, label) = (short(&line.brand_name), short(&line.label));
            match choice {
                Ok(choice) => lines.push(RepeatLine { name, label, line: again(line, choice, discreet) }),
                Err(ProductFault::Shop(error)) => return Err(error),
                Err(fault) => missing.push(MissingLine { name, label, why: why(fault) }),
            }
        }
        let coins = session.catalogue.payment_methods().await?;
        let paid = (approved.coin.as_str(), approved.network.as_str());
        let still = open_ways(&coins).any(|way| way == paid);
        let (coin, network) = if still { paid } else { open_ways(&coins).next().unwrap_or_default() };
        let gone = || Phrase::new("repeat-way").with("coin", short(paid.0)).with("network", short(paid.1));
        Ok(RepeatView {
            lines,
            missing,
            country: approved.lines.first().map(|line| line.country.to_string()).unwrap_or_default(),
            email: if discreet { String::new() } else { approved.email.expose().to_owned() },
            coin: coin.to_owned(),
            network: network.to_owned(),
            way: (!still).then(gone),
        })
    }
}

fn again(line: &ApprovedLine, choice: Choice, discreet: bool) -> DraftLine {
    let phone = match line.to {
        Beneficiary::Phone if !discreet => line.beneficiary.expose().to_owned(),
        _ => String::new(),
    };
    DraftLine {
        brand_id: line.brand_id.clone(),
        country: line.country.to_string(),
        choice,
        quantity: line.quantity,
        phone,
    }
}

fn why(fault: ProductFault) -> Phrase {
    match fault {
        ProductFault::NotForSale(why) => why,
        ProductFault::Value { .. } => Phrase::new("repeat-value"),
        ProductFault::Gone | ProductFault::Shop(_) => Phrase::new("repeat-gone"),
    }
}

fn open_ways(coins: &[CoinView]) -> impl Iterator<Item = (&str, &str)> {
    let coins = coins.iter().filter(|coin| !coin.suspended);
    coins.flat_map(|coin| {
        let networks = coin.networks.iter().filter(|network| !network.suspended && network.unsupported.is_none());
        networks.map(|network| (coin.coin.as_str(), network.network.as_str()))
    })
}
