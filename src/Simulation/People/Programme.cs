namespace LowIncomeMonitor.Simulation.People;

internal enum Programme
{
    Dibao,
    Tekun,
    Edge,
    Rigid,
    Monitored,
    Orphan,
    UnattendedChild,
    WatchExited,
    WatchRefused,
}
