namespace LowIncomeMonitor.Simulation.People;

internal static class ProgrammeWords
{
    public static string Of(Programme programme) => programme switch
    {
        Programme.Dibao => "dibao",
        Programme.Tekun => "tekun",
        Programme.Edge => "edge",
        Programme.Rigid => "rigid",
        Programme.Monitored => "monitored",
        Programme.Orphan => "orphan",
        Programme.UnattendedChild => "unattended_child",
        Programme.WatchExited => "watch_exited",
        _ => "watch_refused",
    };
}
