//! What the desktop says about proxies beyond what the HTTP library reads by itself (the environment everywhere, the one
//! HTTP proxy on macOS and Windows): proxies set in GNOME, SOCKS, and whether a PAC file decides. Texts in, facts out.

use std::collections::HashMap;
use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;

use super::{ProxyAddress, Route};
use crate::partner::BaseUrl;

/// A settings tool that hangs must not keep the app from starting.
const LOOK_LIMIT: Duration = Duration::from_secs(1);
/// A proxy named by one of these is the buyer's own word and stands above the desktop's.
const ENVIRONMENT: [&str; 4] = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SystemProxy {
    /// A PAC file, or its discovery in the network, decides for each address. This app runs no such script.
    pub pac: bool,
    /// A proxy that the HTTP library would miss.
    pub(super) manual: Option<Route>,
}

impl SystemProxy {
    /// What stands between this computer and the shop at `base`. Nothing stands before itself, so nobody need be asked.
    pub async fn before(base: &BaseUrl) -> Self {
        if base.is_loopback() { Self::default() } else { Self::look().await }
    }

    /// Asks the desktop's own tool, once and for a second at most; silence counts as no proxy.
    pub async fn look() -> Self {
        let named = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        if ENVIRONMENT.into_iter().any(|name| named(name).is_some()) {
            return Self::default();
        }
        let mut found = match tool() {
            Some((program, arguments, read)) => said_by(program, arguments).await.map(|text| read(&text)),
            None => None,
        }
        .unwrap_or_default();
        found.pac |=
            cfg!(target_os = "linux") && ["auto_proxy", "AUTO_PROXY"].into_iter().any(|name| named(name).is_some());
        if let (Some(Route::Through { except, .. }), Some(more)) =
            (&mut found.manual, named("NO_PROXY").or_else(|| named("no_proxy")))
        {
            *except = format!("{except},{more}");
        }
        found
    }
}

type Reader = fn(&str) -> SystemProxy;

fn tool() -> Option<(&'static str, &'static [&'static str], Reader)> {
    if cfg!(target_os = "linux") {
        Some(("gsettings", &["list-recursively", "org.gnome.system.proxy"], gnome))
    } else if cfg!(target_os = "macos") {
        Some(("scutil", &["--proxy"], macos))
    } else if cfg!(windows) {
        Some(("reg", &["query", r"HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings"], windows))
    } else {
        None
    }
}

async fn said_by(program: &str, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    #[cfg(windows)]
    {
        /// CREATE_NO_WINDOW: no console flashes up.
        const NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(NO_WINDOW);
    }
    let said = tokio::time::timeout(LOOK_LIMIT, command.output()).await.ok()?.ok()?;
    said.status.success().then(|| String::from_utf8_lossy(&said.stdout).into_owned())
}

fn through(scheme: &str, host: &str, port: &str, except: &str) -> Option<Route> {
    let at = ProxyAddress::parse(host, port).ok()?;
    Some(Route::Through { proxy: format!("{scheme}://{at}"), except: except.to_owned() })
}

/// `gsettings list-recursively`: a line a key, `schema key value`, text in single quotes.
fn gnome(text: &str) -> SystemProxy {
    let lines = text.lines().filter_map(|line| line.split_once(' ')).filter_map(|(schema, rest)| {
        let (key, value) = rest.split_once(' ')?;
        let part = schema.strip_prefix("org.gnome.system.proxy")?.trim_start_matches('.');
        Some(((part, key), value.trim()))
    });
    let keys: HashMap<(&str, &str), &str> = lines.collect();
    let value = |part, key| keys.get(&(part, key)).copied().unwrap_or_default().trim_matches('\'');
    let except = list(value("", "ignore-hosts"));
    let at = |scheme, part| through(scheme, value(part, "host"), value(part, "port"), &except);
    match value("", "mode") {
        "auto" => SystemProxy { pac: true, manual: None },
        "manual" => SystemProxy { pac: false, manual: at("http", "https").or_else(|| at("socks5h", "socks")) },
        _ => SystemProxy::default(),
    }
}

/// `['localhost', '*.example.com']` as the HTTP library wants it.
fn list(text: &str) -> String {
    let entries = text.trim_matches(['[', ']']).split(',').map(|entry| entry.trim().trim_matches('\''));
    entries.map(|entry| entry.strip_prefix("*.").unwrap_or(entry)).collect::<Vec<_>>().join(",")
}

/// `scutil --proxy`: `  Key : value`. The HTTP library knows HTTPS proxies, but not SOCKS.
fn macos(text: &str) -> SystemProxy {
    let keys: HashMap<&str, &str> = text.lines().filter_map(|line| line.trim().split_once(" : ")).collect();
    let value = |key| keys.get(key).copied().unwrap_or_default().trim();
    let on = |key| value(key) == "1";
    let socks = on("SOCKSEnable") && !on("HTTPSEnable");
    SystemProxy {
        pac: on("ProxyAutoConfigEnable") || on("ProxyAutoDiscoveryEnable"),
        manual: socks.then(|| through("socks5h", value("SOCKSProxy"), value("SOCKSPort"), "")).flatten(),
    }
}

/// `reg query`: `    Name    REG_TYPE    value`. The HTTP library cannot read a server listed by protocol.
fn windows(text: &str) -> SystemProxy {
    let lines = text.lines().filter_map(|line| {
        let (name, rest) = line.trim().split_once("    ")?;
        let (_, value) = rest.trim_start().split_once("    ")?;
        Some((name, value.trim()))
    });
    let keys: HashMap<&str, &str> = lines.collect();
    let value = |key| keys.get(key).copied().unwrap_or_default();
    let servers: HashMap<&str, &str> = value("ProxyServer").split(';').filter_map(|one| one.split_once('=')).collect();
    let except: Vec<&str> =
        value("ProxyOverride").split(';').map(|entry| entry.strip_prefix("*.").unwrap_or(entry)).collect();
    let at = |scheme, protocol| {
        let (host, port) = servers.get(protocol)?.rsplit_once(':')?;
        through(scheme, host, port, &except.join(","))
    };
    let on = value("ProxyEnable") == "0x1";
    SystemProxy {
        pac: !value("AutoConfigURL").is_empty(),
        manual: on.then(|| at("http", "https").or_else(|| at("socks5h", "socks"))).flatten(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GNOME: &str = "\
org.gnome.system.proxy autoconfig-url ''
org.gnome.system.proxy ignore-hosts ['localhost', '127.0.0.0/8', '*.example.com']
org.gnome.system.proxy mode 'none'
org.gnome.system.proxy.http authentication-password ''
org.gnome.system.proxy.https host 'proxy.example'
org.gnome.system.proxy.https port 3128
org.gnome.system.proxy.socks host 'socks.example'
org.gnome.system.proxy.socks port 1080
";

    fn by_hand(proxy: &str, except: &str) -> SystemProxy {
        SystemProxy { pac: false, manual: Some(Route::Through { proxy: proxy.into(), except: except.into() }) }
    }

    #[test]
    fn gnomes_proxy_is_used_when_it_is_set_by_hand() {
        assert_eq!(gnome(GNOME), SystemProxy::default());
        let manual = GNOME.replace("'none'", "'manual'");
        let except = "localhost,127.0.0.0/8,example.com";
        assert_eq!(gnome(&manual), by_hand("http://proxy.example:3128", except));
        assert_eq!(gnome(&manual.replace("'proxy.example'", "''")), by_hand("socks5h://socks.example:1080", except));
        assert_eq!(gnome(&GNOME.replace("'none'", "'auto'")), SystemProxy { pac: true, manual: None });
        for nonsense in ["", "No such schema", "org.gnome.system.proxy mode"] {
            assert_eq!(gnome(nonsense), SystemProxy::default(), "{nonsense}");
        }
    }

    #[test]
    fn macos_tells_of_a_pac_file_and_of_a_socks_proxy() {
        let told = "<dictionary> {\n  HTTPEnable : 0\n  ProxyAutoConfigEnable : 1\n  ProxyAutoConfigURLString : http://wpad/x.pac\n}";
        assert_eq!(macos(told), SystemProxy { pac: true, manual: None });
        assert!(macos("<dictionary> {\n  ProxyAutoDiscoveryEnable : 1\n}").pac);
        let socks = "<dictionary> {\n  SOCKSEnable : 1\n  SOCKSPort : 1080\n  SOCKSProxy : socks.example\n}";
        assert_eq!(macos(socks), by_hand("socks5h://socks.example:1080", ""));
        assert_eq!(
            macos(&socks.replace("  SOCKSEnable : 1", "  SOCKSEnable : 1\n  HTTPSEnable : 1")),
            SystemProxy::default()
        );
    }

    #[test]
    fn windows_tells_of_a_pac_file_and_of_a_server_for_each_protocol() {
        let key = "\r\nHKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\r\n";
        let pac =
            format!("{key}    AutoConfigURL    REG_SZ    http://wpad/x.pac\r\n    ProxyEnable    REG_DWORD    0x0\r\n");
        assert_eq!(windows(&pac), SystemProxy { pac: true, manual: None });
        let listed = format!(
            "{key}    ProxyEnable    REG_DWORD    0x1\r\n    ProxyServer    REG_SZ    http=a.example:80;https=b.example:3128\r\n    ProxyOverride    REG_SZ    *.local;10.0.0.1\r\n"
        );
        assert_eq!(windows(&listed), by_hand("http://b.example:3128", "local,10.0.0.1"));
        assert_eq!(windows(&listed.replace("0x1", "0x0")), SystemProxy::default());
        // One server for everything is read by the HTTP library itself.
        assert_eq!(
            windows(&listed.replace("http=a.example:80;https=b.example:3128", "a.example:80")),
            SystemProxy::default()
        );
    }
}
