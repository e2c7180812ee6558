using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Risk.Features;

/// <summary>
/// The groups between which errors are compared. They are kept beside the features and never among them: no model sees
/// them.
/// </summary>
/// <param name="SexOfHead">male, female, unknown.</param>
/// <param name="AgeOfHead">under_35, 35_to_59, 60_and_over, unknown.</param>
/// <param name="Area">urban, rural, unknown.</param>
/// <param name="Disability">yes when a member is severely disabled, else no.</param>
public sealed record RiskGroups(string SexOfHead, string AgeOfHead, string Area, string Disability)
{
    public static RiskGroups Of(FeatureView view)
    {
        var head = view.Members.OrderBy(m => m.Relation == "head" ? 0 : 1).ThenBy(m => m.Order).FirstOrDefault();
        var age = head is null ? null : view.AgeOf(head);
        return new(
            head?.Sex switch { Sex.Male => "male", Sex.Female => "female", _ => "unknown" },
            age switch { null => "unknown", < 35 => "under_35", < 60 => "35_to_59", _ => "60_and_over" },
            view.State.Area switch { AreaKind.Urban => "urban", AreaKind.Rural => "rural", _ => "unknown" },
            view.Members.Any(view.IsSeverelyDisabled) ? "yes" : "no");
    }

    /// <summary>The attributes by name, in fixed order.</summary>
    public IEnumerable<(string Attribute, string Group)> Attributes =>
        [("sex_of_head", SexOfHead), ("age_of_head", AgeOfHead), ("area", Area), ("disability", Disability)];
}
