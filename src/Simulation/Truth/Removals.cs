using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>Removals that should be looked at again.</summary>
internal static class Removals
{
    private static readonly string[] s_assets = ["vehicle", "property", "business", "assets"];

    /// <summary>Removed within three years over one asset, somebody severely disabled or ill before it, and no help since.</summary>
    public static bool OverOneAsset(Family family)
    {
        var members = family.View.Household.Members;
        var removal = members
            .Where(m => m.Programme is Programme.Dibao or Programme.Tekun && m.EndedOn <= family.Day)
            .OrderBy(m => m.EndedOn).ThenBy(m => m.EndReason, StringComparer.Ordinal).LastOrDefault();
        if (removal?.EndedOn is not { } ended || ended.AddMonths(36) <= family.Day || !s_assets.Contains(removal.EndReason)
            || members.Any(family.HasBasicHelp))
            return false;
        return members.Where(m => !family.View.IsDead(m)).Any(m =>
            m.SevereIllness || (family.Certificates(m) is { Count: > 0 } certificates
                ? certificates.Exists(c => Family.IsSevere(c.Kind, c.Grade) && c.IssuedOn < ended)
                : Family.IsSevere(m.DisabilityKind, m.DisabilityGrade)));
    }
}
