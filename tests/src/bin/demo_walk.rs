//! Walks one whole demo purchase on a virtual screen: what `cargo xtask run` shows on a machine without a display.
#![expect(clippy::print_stdout, reason = "a program that reports to the person who started it")]

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    linux::main()
}

#[cfg(not(target_os = "linux"))]
fn main() -> std::process::ExitCode {
    eprintln!("the walk needs Linux; elsewhere `cargo xtask run --demo` opens the window itself");
    std::process::ExitCode::FAILURE
}

#[cfg(target_os = "linux")]
mod linux {
    use std::error::Error;
    use std::path::PathBuf;
    use std::process::ExitCode;
    use std::time::{Duration, Instant};

    use cryptorefills_tests::{AppWindow, Desktop, HarnessError, journey, places};

    const DELIVERED: Duration = Duration::from_secs(60);

    pub fn main() -> ExitCode {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        match runtime {
            Ok(runtime) => runtime.block_on(report()),
            Err(error) => refuse(&error),
        }
    }

    async fn report() -> ExitCode {
        let walked = tokio::select! {
            walked = walk() => walked,
            // Dropping the walk ends everything it started.
            _ = tokio::signal::ctrl_c() => return ExitCode::FAILURE,
        };
        match walked {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => refuse(&error),
        }
    }

    fn refuse(error: &dyn Error) -> ExitCode {
        eprintln!("the walk ended early: {error}");
        let mut cause = error.source();
        while let Some(one) = cause {
            eprintln!("  because: {one}");
            cause = one.source();
        }
        ExitCode::FAILURE
    }

    async fn walk() -> Result<(), HarnessError> {
        let desktop = Desktop::start().await?;
        let diary = Diary::new(&desktop)?;
        println!("virtual display {}, own session bus, keyring and notifications", desktop.display());
        let window = match journey::open_demo(&desktop).await {
            Ok(window) => window,
            Err(error) => {
                let _ = desktop.screenshot(&diary.picture("did not open"));
                return Err(error);
            }
        };
        let walked = purchase(&diary, &window).await;
        if walked.is_err() {
            diary.note("stopped here").await?;
        }
        walked?;
        for notice in desktop.notices() {
            println!("notification: {}", notice.summary);
        }
        window.close().await;
        Ok(())
    }

    async fn purchase(diary: &Diary<'_>, window: &AppWindow) -> Result<(), HarnessError> {
        diary.note("opened").await?;
        journey::choose_brand(window, "Pixelport").await?;
        diary.note("brand").await?;
        journey::choose_amount(window, "$50").await?;
        journey::choose_coin(window, "USDC", "Solana").await?;
        diary.note("amount and coin").await?;
        journey::go_to_checkout(window).await?;
        journey::give_email(window, "buyer@example.com").await?;
        journey::check(window).await?;
        diary.note("checked").await?;
        journey::create_order(window).await?;
        diary.note("awaiting payment").await?;
        journey::pay_exactly(window).await?;
        journey::wait_for_state(window, "Payment seen", DELIVERED).await?;
        diary.note("payment seen").await?;
        journey::wait_for_state(window, "Delivered", DELIVERED).await?;
        diary.note("delivered").await?;
        journey::reveal_code(window).await?;
        diary.note("code shown").await
    }

    /// Says what happened when, and keeps a picture of each step.
    struct Diary<'a> {
        desktop: &'a Desktop,
        start: Instant,
        folder: PathBuf,
    }

    impl<'a> Diary<'a> {
        fn new(desktop: &'a Desktop) -> Result<Self, HarnessError> {
            Ok(Self { desktop, start: Instant::now(), folder: places::output("demo-walk")? })
        }

        fn picture(&self, step: &str) -> PathBuf {
            self.folder.join(format!("{}.png", step.replace(' ', "-")))
        }

        async fn note(&self, step: &str) -> Result<(), HarnessError> {
            let picture = self.picture(step);
            self.desktop.still_screenshot(&picture).await?;
            println!("{:6.1} s  {step}: {}", self.start.elapsed().as_secs_f64(), picture.display());
            Ok(())
        }
    }
}
