using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.People;

/// <summary>Disability, illness, schooling and capacity to work of one member.</summary>
internal static class MemberTraits
{
    private static readonly string[] s_kinds = ["limb", "limb", "sight", "hearing", "speech", "intellectual", "mental", "multiple"];

    public static void Apply(Dice dice, Membership member, DateOnly asOf)
    {
        var age = member.Person.AgeOn(asOf);
        var assisted = member.Programme is Programme.Dibao or Programme.Tekun;
        if (dice.Chance(assisted ? 0.22 : 0.1))
        {
            member.DisabilityKind = dice.Pick(s_kinds);
            member.DisabilityGrade = dice.Between(1, 4);
        }

        member.SevereIllness = dice.Chance(assisted ? 0.12 : 0.15);
        member.Schooling = age switch
        {
            >= 6 and < 15 => "compulsory",
            >= 15 and < 18 => dice.Chance(0.9) ? "senior" : "none",
            >= 18 and < 22 => dice.Chance(0.5) ? "college" : "none",
            _ => "none",
        };
        var severe = member.DisabilityGrade is 1 or 2;
        member.Labour = age is < 16 or > 75 || member.Programme == Programme.Tekun || severe || member.Schooling != "none"
            ? "none"
            : age > 60 || member.DisabilityGrade is not null || member.SevereIllness ? "partial" : "full";
        // No subscriber number in China starts with 12: these can never reach a real telephone.
        if (age > 15 && dice.Chance(0.8))
            member.Phone = "12" + dice.Between(100_000_000, 999_999_999).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
