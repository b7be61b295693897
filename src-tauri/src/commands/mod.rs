//! The commands the window may give, one file an area. Each takes its arguments and calls one method of the wallet.
//! May use: the wallet, the clipboard, the opener of links. Must never enter: a rule, or a second way to do a thing.

mod catalogue;
mod checkout;
mod orders;
mod start;

use tauri::Wry;
use tauri::ipc::Invoke;

pub use start::Opening;

/// Every command of `core::contract::COMMANDS`, in its order.
pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        start::start,
        start::open_demo,
        start::open_shop,
        start::leave_profile,
        start::save_partner_id,
        start::forget_partner_id,
        start::change_settings,
        start::check_vault,
        catalogue::countries,
        catalogue::browse,
        catalogue::brand,
        catalogue::payment_methods,
        catalogue::about_price,
        checkout::check_order,
        checkout::place_order,
        checkout::agree_to_price,
        orders::orders,
        orders::order,
        orders::check_now,
        orders::forget_order,
        orders::reveal,
        orders::copy,
        orders::open_code_link,
        orders::open_wallet,
        orders::inbox,
        orders::mark_inbox_read,
        orders::demo_pay,
        start::quit,
    ]
}
