//! The commands the window may give, one file an area. Each takes its arguments and calls one method of the wallet.
//! May use: the wallet, the clipboard, the opener of links, the system's file dialogs. Must never enter: a rule, or a second way to do a thing.

mod background;
mod catalogue;
mod checkout;
mod demo;
mod desk;
mod doctor;
mod history;
mod keeping;
mod orders;
mod start;

use tauri::Wry;
use tauri::ipc::Invoke;

pub use doctor::Shown;
pub use start::{Opening, begin};

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
        keeping::check_vault,
        keeping::unlock,
        keeping::set_passphrase,
        keeping::begin_afresh,
        keeping::back_up,
        keeping::restore,
        keeping::erase_everything,
        catalogue::countries,
        catalogue::browse,
        catalogue::brand,
        catalogue::set_favourite,
        catalogue::palette,
        catalogue::payment_methods,
        catalogue::about_price,
        checkout::read_back,
        checkout::check_order,
        checkout::place_order,
        checkout::agree_to_price,
        orders::orders,
        orders::order,
        orders::add_order,
        orders::check_now,
        orders::forget_order,
        history::search_orders,
        history::remark,
        history::keep_remark,
        history::archive_order,
        history::repeat_order,
        history::preview_export,
        history::export_orders,
        orders::reveal,
        orders::code_picture,
        orders::mark_code,
        orders::copy,
        orders::clipboard_alarm,
        orders::open_code_link,
        orders::open_wallet,
        orders::inbox,
        orders::mark_inbox_read,
        orders::on_screen,
        demo::demo_pay,
        demo::demo_stage,
        demo::demo_play,
        doctor::doctor,
        doctor::diagnostics,
        doctor::save_diagnostics,
        doctor::print_page,
        background::errand,
        background::put_away,
        background::autostart,
        background::set_autostart,
        desk::desk_enter,
        desk::desk_leave,
        desk::desk,
        desk::desk_find,
        desk::desk_look_up,
        desk::desk_look_up_own,
        desk::desk_order,
        desk::desk_put_away,
        desk::desk_check,
        desk::desk_snapshot,
        desk::desk_reveal,
        desk::desk_log,
        desk::desk_copy,
        desk::desk_save_case,
        desk::desk_open_case,
        desk::desk_case_at,
        start::quit,
    ]
}
