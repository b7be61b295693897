//! The API client: the only room that speaks to the partner, and to nobody else.
//!
//! May use: `domain`, `clock`. Must never enter: the store, the vault, the window's contract, a retry of anything but a read.
//!
#![doc = include_str!("guide.md")]
#![doc = include_str!("endpoints.md")]

mod answer;
mod base;
mod budget;
mod catalogue;
mod client;
mod error;
mod goods;
mod logo;
mod order;
mod proxy;
mod reach;
mod request;
mod stream;
mod wire;

pub use base::{BaseUrl, BaseUrlRefused};
pub use budget::Budget;
pub use client::{ClientOptions, Identity, IdentityRefused, PartnerClient};
pub use error::{Endpoint, PartnerError, TlsFault};
pub use goods::{
    AboutPrice, Allowance, Brand, BrandProducts, Catalogue, Currency, DeliveryType, HomeSection, Network, Product,
    ProductOffer, TokenContract, Via,
};
pub use logo::LogoVariant;
pub use order::{CreateOutcome, OrderAnswer, UnknownReason, Validation};
pub use proxy::{ProxyAddress, ProxyChoice, ProxyRefused, Route, SystemProxy};
pub use request::{BodyForm, Denomination, OrderRequest, RequestLine};
pub use stream::{EventStream, EventText, Signal, StreamBroken, StreamRefused};
