use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::Duration;

use cryptorefills_core::words::Words;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::{Pid, Signal};
use serde_json::json;
use x11rb::rust_connection::RustConnection;

use crate::process::{self, OwnedProcess};
use crate::{Desktop, HarnessError, eventually, places};

/// A first start makes a profile and a cache on a slow machine.
const OPENS: Duration = Duration::from_secs(60);
const ENDS: Duration = Duration::from_secs(15);

/// How the app is started.
#[derive(Debug, Clone, Default)]
pub struct AppOptions {
    pub args: Vec<String>,
    /// Added to the desktop's environment.
    pub env: Vec<(String, String)>,
    /// Another program than our window.
    pub program: Option<PathBuf>,
}

impl AppOptions {
    #[must_use]
    pub fn args(args: &[&str]) -> Self {
        Self { args: args.iter().map(|arg| (*arg).to_owned()).collect(), ..Self::default() }
    }

    #[must_use]
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }
}

/// The running app with its window, driven over WebDriver. What a person can do to it is in `page`.
/// Dropping it kills the app; open a new one on the same desktop to start it again.
pub struct AppWindow {
    pub(crate) client: Client,
    driver: OwnedProcess,
    program: PathBuf,
    display: String,
    pub(crate) words: Words,
}

impl AppWindow {
    /// Starts the app on `desktop` and waits for its window.
    ///
    /// # Errors
    /// When a program is missing or the window does not come.
    pub async fn open(desktop: &Desktop, options: AppOptions) -> Result<Self, HarnessError> {
        let program = match options.program {
            Some(program) => program,
            None => places::program("cryptorefills-desktop")?,
        };
        let (port, native_port) = free_ports()?;
        let mut command = desktop.command(places::tauri_driver()?);
        command
            .args(["--port", &port.to_string(), "--native-port", &native_port.to_string()])
            .arg("--native-driver")
            .arg(places::native_driver()?)
            .envs(options.env);
        let mut driver = OwnedProcess::start("tauri-driver", &mut command, &desktop.logs())?;
        await_ports(&mut driver, [port, native_port]).await?;
        let client = open_session(&driver, port, &program, &options.args).await?;
        let words = Words::for_language(desktop.language());
        Ok(Self { client, driver, program, display: desktop.display().to_owned(), words })
    }

    /// The app's process id, while it runs.
    #[must_use]
    pub fn process_id(&self) -> Option<u32> {
        self.process().map(|id| id.as_raw_nonzero().get().unsigned_abs())
    }

    /// Kills the app as a power cut would (SIGKILL), and waits until it is gone.
    ///
    /// # Errors
    /// When the app is not running, or survives.
    pub async fn kill_app(&self) -> Result<(), HarnessError> {
        self.signal(Signal::KILL, ENDS).await
    }

    /// Asks the app to end as a session's end would (SIGTERM), and waits until it is gone.
    ///
    /// # Errors
    /// When the app is not running, or stays.
    pub async fn end_app(&self) -> Result<(), HarnessError> {
        self.end_app_within(ENDS).await
    }

    /// The same, in this time.
    ///
    /// # Errors
    /// When the app is not running, or stays longer.
    pub async fn end_app_within(&self, time: Duration) -> Result<(), HarnessError> {
        self.signal(Signal::TERM, time).await
    }

    /// Closes the window as its frame's button would.
    ///
    /// # Errors
    /// When the display does not answer.
    pub fn press_close_button(&self) -> Result<(), HarnessError> {
        close_windows(&self.display).map_err(HarnessError::Display)
    }

    /// Whether the app's process runs, with or without a window.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.process().is_some_and(process::is_alive)
    }

    /// Ends the session, and with it the app.
    pub async fn close(self) {
        // A driver that hangs over this is killed on drop all the same.
        let _ = tokio::time::timeout(Duration::from_secs(5), self.client.clone().close()).await;
    }

    fn process(&self) -> Option<Pid> {
        self.driver.descendant(&self.program)
    }

    async fn signal(&self, signal: Signal, time: Duration) -> Result<(), HarnessError> {
        let id = self.process().ok_or_else(|| self.driver.ended())?;
        process::send(signal, id);
        eventually(time, "the end of the app", async || (!process::is_alive(id)).then_some(())).await
    }
}

async fn await_ports(driver: &mut OwnedProcess, ports: [u16; 2]) -> Result<(), HarnessError> {
    let up = eventually(OPENS, "the WebDriver", async || {
        if !driver.is_running() {
            return Some(false);
        }
        for port in ports {
            tokio::net::TcpStream::connect(("127.0.0.1", port)).await.ok()?;
        }
        Some(true)
    })
    .await?;
    if up { Ok(()) } else { Err(driver.ended()) }
}

async fn open_session(
    driver: &OwnedProcess,
    port: u16,
    program: &Path,
    args: &[String],
) -> Result<Client, HarnessError> {
    let options = json!({ "application": program, "args": args });
    let capabilities = [("tauri:options".to_owned(), options)].into_iter().collect();
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    let address = format!("http://127.0.0.1:{port}");
    tokio::time::timeout(OPENS, builder.connect(&address))
        .await
        .map_err(|_| HarnessError::Waited {
            what: format!("the window; the log says: {}", driver.log_tail()),
            waited: OPENS,
        })?
        .map_err(|source| HarnessError::NoWindow { source: Box::new(source), log: driver.log_tail() })
}

/// Two ports that were free a moment ago: the drivers take numbers only.
fn free_ports() -> Result<(u16, u16), HarnessError> {
    let (one, other) = (TcpListener::bind("127.0.0.1:0")?, TcpListener::bind("127.0.0.1:0")?);
    Ok((one.local_addr()?.port(), other.local_addr()?.port()))
}

impl Desktop {
    /// How many windows are on the screen, small helpers of the toolkit aside.
    ///
    /// # Errors
    /// When the display does not answer.
    pub fn shown_windows(&self) -> Result<usize, HarnessError> {
        shown_windows(self.display()).map_err(HarnessError::Display)
    }

    /// Closes every shown window as its frame's button would.
    ///
    /// # Errors
    /// When the display does not answer.
    pub fn press_close_buttons(&self) -> Result<(), HarnessError> {
        close_windows(self.display()).map_err(HarnessError::Display)
    }
}

type DisplayFault = Box<dyn std::error::Error + Send + Sync>;

/// How many windows that could be closed are on the screen.
pub(crate) fn shown_windows(display: &str) -> Result<usize, DisplayFault> {
    each_shown_window(display, |_, _, _| Ok(()))
}

/// Sends `WM_DELETE_WINDOW` to every shown window that understands it; there is no window manager to do so.
fn close_windows(display: &str) -> Result<(), DisplayFault> {
    use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt, EventMask};

    let close = |connection: &RustConnection, window, [protocols, delete]: [u32; 2]| {
        let message = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
        connection.send_event(false, window, EventMask::NO_EVENT, message)?;
        Ok(())
    };
    each_shown_window(display, close).map(drop)
}

/// With the atoms of `WM_PROTOCOLS` and `WM_DELETE_WINDOW`, which each of them understands. Says how many there are.
fn each_shown_window(
    display: &str,
    mut visit: impl FnMut(&RustConnection, u32, [u32; 2]) -> Result<(), DisplayFault>,
) -> Result<usize, DisplayFault> {
    use x11rb::connection::Connection as _;
    use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, MapState};

    let (connection, screen) = x11rb::connect(Some(display))?;
    let protocols = connection.intern_atom(false, b"WM_PROTOCOLS")?.reply()?.atom;
    let delete = connection.intern_atom(false, b"WM_DELETE_WINDOW")?.reply()?.atom;
    let roots = connection.setup().roots.iter().skip(screen).take(1).map(|screen| screen.root);
    let mut count = 0;
    for root in roots {
        for window in connection.query_tree(root)?.reply()?.children {
            let understood = connection
                .get_property(false, window, protocols, AtomEnum::ATOM, 0, 32)?
                .reply()?
                .value32()
                .is_some_and(|mut atoms| atoms.any(|atom| atom == delete));
            let shown = connection.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
            if understood && shown {
                visit(&connection, window, [protocols, delete])?;
                count += 1;
            }
        }
    }
    // A question and its answer: the server forgets what it has not read yet of a connection that is closed.
    connection.get_input_focus()?.reply()?;
    Ok(count)
}
