//! The whole wallet against the stand-in shop, over real HTTP and a real event stream, without a window.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod buying;
mod catalogue;
mod clocks;
mod delivery;
mod desk;
mod discreet;
mod faults_catalogue;
mod faults_checkout;
mod faults_network;
mod faults_orders;
mod faults_placing;
mod faults_prices;
mod faults_unsaved;
mod history;
mod keeping;
mod keeping_ways;
mod keychain;
mod keychain_faults;
mod language;
mod limits;
mod line;
mod many;
mod own_shelf;
mod placing;
mod restart;
mod scenarios;
mod sentinels;
mod wallet;
