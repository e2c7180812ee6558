namespace LowIncomeMonitor.Domain.Rules;

/// <summary>The programmes in the words of the roster, and what follows from them.</summary>
public static class Programmes
{
    public const string Dibao = "dibao";
    public const string Tekun = "tekun";
    public const string Edge = "edge";
    public const string Rigid = "rigid";
    public const string Monitored = "monitored";
    public const string Orphan = "orphan";
    public const string UnattendedChild = "unattended_child";
    public const string WatchExited = "watch_exited";
    public const string WatchRefused = "watch_refused";

    /// <summary>Living subsidy of a disabled person in need; a word of the payments file.</summary>
    public const string DisabilityLiving = "disability_living";

    /// <summary>Care subsidy of a severely disabled person; a word of the payments file.</summary>
    public const string DisabilityCare = "disability_care";

    /// <summary>Old-age allowance; a word of the payments file.</summary>
    public const string ElderAllowance = "elder_allowance";

    /// <summary>
    /// Pairs that one person may not hold at once: dibao with tekun; tekun with an orphan's or unattended child's
    /// allowance (the child chooses); the edge and rigid-spending layers with any layer above them; the disability
    /// subsidies with tekun, and the living subsidy with a child's allowance (the child keeps the care subsidy).
    /// </summary>
    private static readonly HashSet<(string, string)> Exclusive =
    [
        (Dibao, Tekun), (Dibao, Edge), (Dibao, Rigid), (Edge, Rigid), (Edge, Tekun), (Rigid, Tekun),
        (Orphan, Tekun), (Tekun, UnattendedChild),
        (DisabilityCare, Tekun), (DisabilityLiving, Tekun), (DisabilityLiving, Orphan), (DisabilityLiving, UnattendedChild),
    ];

    /// <summary>Programmes whose means test looks at property and vehicles.</summary>
    public static bool TestsMeans(string programme) => programme is Dibao or Tekun or Edge;

    /// <summary>Programmes that pay the household every month.</summary>
    public static bool PaysMonthly(string programme) => programme is Dibao or Tekun or Orphan or UnattendedChild;

    /// <summary>Programmes that help or recognise a household; being monitored or watched is no help.</summary>
    public static bool IsLayer(string programme) => PaysMonthly(programme) || programme is Edge or Rigid;

    /// <summary>People who are only watched after leaving or being refused: on the roster, without help.</summary>
    public static bool OnlyWatched(string programme) => programme is WatchExited or WatchRefused;

    /// <summary>True when one person may not hold both at once. A programme does not exclude itself.</summary>
    public static bool AreExclusive(string first, string second) =>
        Exclusive.Contains(string.CompareOrdinal(first, second) <= 0 ? (first, second) : (second, first));
}
