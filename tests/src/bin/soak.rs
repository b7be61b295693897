//! `cargo xtask soak`: kills and bad weather for as long as is asked; says what it counted and whether all of it holds.
#![expect(clippy::print_stdout, reason = "a program that reports to the person who started it")]

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    linux::main()
}

#[cfg(not(target_os = "linux"))]
fn main() -> std::process::ExitCode {
    eprintln!("the soak needs Linux: it reads what the system says about a process");
    std::process::ExitCode::FAILURE
}

#[cfg(target_os = "linux")]
mod linux {
    use std::error::Error;
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;
    use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

    use cryptorefills_sandbox::Sandbox;
    use cryptorefills_tests::soak::{Dice, Kills, Steady, brisk_shop, kill_rounds, steady};

    const KILLS: u64 = 500;
    /// As long as a whole soak is. A shorter one is a try, and kills as often as it gets to.
    const WHOLE: u32 = 20;

    pub fn main() -> ExitCode {
        let words: Vec<String> = std::env::args().skip(1).collect();
        let Some((minutes, seed)) = asked(&words) else {
            eprintln!("usage: soak [--minutes N] [--seed N]");
            return ExitCode::from(2);
        };
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        let soaked = runtime.map_err(Into::into).and_then(|runtime| runtime.block_on(soak(minutes, seed)));
        match soaked {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) => ExitCode::FAILURE,
            Err(error) => {
                eprintln!("the soak ended early: {error}");
                ExitCode::FAILURE
            }
        }
    }

    /// Minutes, and where chance begins.
    fn asked(words: &[String]) -> Option<(u32, u64)> {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let (mut minutes, mut seed) = (20, since.as_secs());
        for pair in words.chunks(2) {
            match pair {
                [name, value] if name == "--minutes" => minutes = value.parse().ok().filter(|minutes| *minutes > 0)?,
                [name, value] if name == "--seed" => seed = value.parse().ok()?,
                _ => return None,
            }
        }
        Some((minutes, seed))
    }

    async fn soak(minutes: u32, seed: u64) -> Result<bool, Box<dyn Error>> {
        let span = Duration::from_secs(60) * minutes;
        let end = Instant::now() + span;
        let mut dice = Dice::new(seed);
        let program = beside_this_program("wallet-in-weather")?;
        println!("{minutes} minutes, and a few more in which everything comes to rest; seed {seed}\n");
        println!("wallets that are killed while they buy and follow:");
        let shop = Sandbox::start(brisk_shop()).await?;
        let until = Instant::now() + span / 2;
        let kills = Kills { program: program.clone(), shop: shop.url(), wallets: 4, kills: KILLS, until };
        let killed = kill_rounds(&kills, dice.split()).await?;
        println!("{killed}\none wallet that lives long in bad weather:");
        shop.stop().await;

        let shop = Sandbox::start(brisk_shop()).await?;
        let left = end.saturating_duration_since(Instant::now());
        let warm_up = left / 4;
        let plan = Steady { program, shop: shop.url(), control: shop.control(), warm_up, soak: left - warm_up };
        let lived = steady(&plan, dice.split()).await?;
        println!("{lived}");
        let enough = minutes < WHOLE || killed.kills >= KILLS;
        if !enough {
            println!("{} kills are too few for a whole soak: this machine is too slow or too busy", killed.kills);
        }
        let holds = enough && killed.holds() && lived.holds();
        println!("{}", if holds { "all of it holds" } else { "NOT all of it holds" });
        Ok(holds)
    }

    fn beside_this_program(name: &str) -> Result<PathBuf, Box<dyn Error>> {
        let here = std::env::current_exe()?;
        let program = here.parent().unwrap_or(Path::new(".")).join(name);
        if program.is_file() { Ok(program) } else { Err(format!("{} is not built", program.display()).into()) }
    }
}
