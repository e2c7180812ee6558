using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Corruptions;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios;

/// <summary>Identities of rostered people as departments write them down.</summary>
internal static class Mentions
{
    private const double DamageRate = 0.015;

    /// <summary>Right number and name, now and then in a form that needs (harmless) normalising.</summary>
    public static Mention Right(Dice dice, Person person)
    {
        var number = dice.Chance(DamageRate)
            ? CorruptionKinds.Any(CorruptionKinds.ReadableNumber, person.Number, dice) : null;
        var name = dice.Chance(DamageRate) ? CorruptionKinds.Any(CorruptionKinds.SameName, person.Name, dice) : null;
        return Strong(person, number ?? person.Number, name ?? person.Name, dice.Chance(0.9) ? person.Birth : null);
    }

    public static Mention Strong(Person person, string number, string name, DateOnly? birth) =>
        new(number, name, birth, person, person.Readable ? Strength.Strong : Strength.None) { Concerns = person };

    /// <summary>This person's number under a name that is not his or hers.</summary>
    public static Mention OtherName(Person person, string name, DateOnly? birth) =>
        new(person.Number, name, birth, person, Strength.Conflicting);

    /// <summary>This person's number, the name as somebody misheard or could not write it.</summary>
    public static Mention DamagedName(Person person, string name) =>
        OtherName(person, name, person.Birth) with { Concerns = person };

    /// <summary>This person's number and name with somebody else's birth date.</summary>
    public static Mention OtherBirth(Person person, DateOnly birth) =>
        new(person.Number, person.Name, birth, person, Strength.Conflicting);

    /// <summary>Name and birth date only, or with a number that cannot be read.</summary>
    public static Mention WithoutNumber(Person person, string unreadable = "") =>
        new(unreadable, person.Name, person.Birth, person, Strength.Weak) { Concerns = person };

    /// <summary>One slip from the person's number, under the right name, in a register without birth dates.</summary>
    public static Mention NumberWithSlip(Person person, string unreadable) =>
        new(unreadable, person.Name, null, person, person.Readable ? Strength.Weak : Strength.None) { Concerns = person };

    /// <summary>Somebody with a name that a rostered person also has; points at nobody.</summary>
    public static Mention Namesake(Person person, string number, DateOnly? birth) =>
        new(number, person.Name, birth, person, Strength.None);
}
