fn main() {
    match zbus_secret_service_keyring_store::Store::new() {
        Err(e) => eprintln!("{e:?}\n{e}"),
        Ok(_) => eprintln!("ok"),
    }
}
