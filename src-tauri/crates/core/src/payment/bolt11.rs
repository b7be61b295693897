//! Lightning invoices (BOLT 11): what they ask for and until when.

use std::str::FromStr;

use lightning_invoice::{Bolt11Invoice, Currency};

use crate::clock::UnixMillis;

/// Longer invoices fit no picture that a phone can read.
const INVOICE_MAX: usize = 2_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Invoice {
    /// In thousandths of a satoshi; `None` when the payer is to choose.
    pub msat: Option<u64>,
    pub expires_at: UnixMillis,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a lightning invoice of the main network")]
pub(super) struct InvoiceFault;

/// Reads an invoice of the main network; checksum, signature and mandatory fields are checked.
pub(super) fn read(text: &str) -> Result<Invoice, InvoiceFault> {
    if text.len() > INVOICE_MAX || !text.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(InvoiceFault);
    }
    let invoice = Bolt11Invoice::from_str(text).map_err(|_| InvoiceFault)?;
    if invoice.currency() != Currency::Bitcoin {
        return Err(InvoiceFault);
    }
    // A far future that overflows is as good as never.
    let millis = invoice.expires_at().and_then(|since| i64::try_from(since.as_millis()).ok()).unwrap_or(i64::MAX);
    Ok(Invoice { msat: invoice.amount_milli_satoshis(), expires_at: UnixMillis(millis) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the examples of BOLT 11: 2,500 µBTC, 60 s; and a donation of any amount.
    const COFFEE: &str = "lnbc2500u1pvjluezsp5zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zygspp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypqdq5xysxxatsyp3k7enxv4jsxqzpu9qrsgquk0rl77nj30yxdy8j9vdx85fkpmdla2087ne0xh8nhedh8w27kyke0lp53ut353s06fv3qfegext0eh0ymjpf39tuven09sam30g4vgpfna3rh";
    const DONATION: &str = "lnbc1pvjluezsp5zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zygspp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypqdpl2pkx2ctnv5sxxmmwwd5kgetjypeh2ursdae8g6twvus8g6rfwvs8qun0dfjkxaq9qrsgq357wnc5r2ueh7ck6q93dj32dlqnls087fxdwk8qakdyafkq3yap9us6v52vjjsrvywa6rt52cm9r9zqt8r2t7mlcwspyetp5h2tztugp9lfyql";

    #[test]
    fn an_invoice_says_its_amount_and_its_end() {
        let expires_at = UnixMillis((1_496_314_658 + 60) * 1000);
        assert_eq!(read(COFFEE), Ok(Invoice { msat: Some(250_000_000), expires_at }));
        assert_eq!(read(&COFFEE.to_uppercase()), read(COFFEE));
        assert_eq!(read(DONATION).map(|invoice| invoice.msat), Ok(None));
    }

    #[test]
    fn one_changed_character_is_refused() {
        for at in (0..COFFEE.len()).step_by(7) {
            let changed: String = COFFEE
                .chars()
                .enumerate()
                .map(|(i, c)| {
                    if i != at {
                        c
                    } else if c == 'q' {
                        'p'
                    } else {
                        'q'
                    }
                })
                .collect();
            assert_eq!(read(&changed), Err(InvoiceFault), "{at}");
        }
    }

    #[test]
    fn an_invoice_of_a_test_network_or_in_mixed_case_is_refused() {
        for bad in [
            "",
            "lnbc",
            "lightning:lnbc1",
            &format!(" {COFFEE}"),
            &COFFEE.replacen("lnbc", "LNBC", 1),
            &COFFEE.repeat(20),
            // A valid invoice of the test network, from the examples of BOLT 11.
            "lntb20m1pvjluezsp5zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zygshp58yjmdan79s6qqdhdzgynm4zwqd5d7xmw5fk98klysy043l2ahrqspp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypqfpp3x9et2e20v6pu37c5d9vax37wxq72un989qrsgqdj545axuxtnfemtpwkc45hx9d2ft7x04mt8q7y6t0k2dge9e7h8kpy9p34ytyslj3yu569aalz2xdk8xkd7ltxqld94u8h2esmsmacgpghe9k8",
        ] {
            assert_eq!(read(bad), Err(InvoiceFault), "{bad}");
        }
    }
}
