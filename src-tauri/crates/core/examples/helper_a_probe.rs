use cryptorefills_core::{
    domain::Secret,
    vault::{Entry, Vault},
};
#[tokio::main]
async fn main() {
    let v = Vault::system("cr-probe");
    eprintln!("read {:?}", v.read(Entry::DataKey).await);
    eprintln!("write {:?}", v.write(Entry::DataKey, Secret::new("k1")).await);
    eprintln!("write {:?}", v.write(Entry::DataKey, Secret::new("k2")).await);
    eprintln!("read {:?}", v.read(Entry::DataKey).await.map(|s| s.map(|s| s.expose().to_owned())));
    if std::env::args().count() > 1 {
        return;
    }
    eprintln!("del {:?} {:?}", v.delete(Entry::DataKey).await, v.delete(Entry::DataKey).await);
    eprintln!("read {:?}", v.read(Entry::DataKey).await);
}
