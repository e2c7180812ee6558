namespace LowIncomeMonitor.Simulation.Profiles;

internal static class ProfileCatalogue
{
    private static readonly CountyProfile[] s_all = [Chibi.Profile, Qingyuan.Profile, Xinhui.Profile];

    public static IReadOnlyList<string> Names { get; } = [.. s_all.Select(p => p.Name)];

    public static CountyProfile Find(string name) =>
        s_all.FirstOrDefault(p => p.Name == name) ?? throw new ArgumentException("no such profile", nameof(name));
}
