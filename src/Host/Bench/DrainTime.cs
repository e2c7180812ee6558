namespace LowIncomeMonitor.Host.Bench;

/// <summary>What it took to work off everything that was waiting.</summary>
/// <param name="Elapsed">By the clock.</param>
/// <param name="Cpu">Processor time of this process, PostgreSQL's not included: it hardly depends on who else is busy.</param>
internal readonly record struct DrainTime(TimeSpan Elapsed, TimeSpan Cpu);
