using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Records;

/// <summary>
/// The identity a record carries, as written, and, where it was planned around a rostered person (Subject, else null),
/// how firmly it points at that person.
/// </summary>
internal sealed record Mention(string Number, string Name, DateOnly? Birth, Person? Subject, Strength Strength)
{
    /// <summary>Whom the record concerns in truth; null for nobody rostered. A borrowed number concerns its borrower.</summary>
    public Person? Concerns { get; init; }

    public static Mention OfStranger(string number, string name, DateOnly? birth) =>
        new(number, name, birth, null, Strength.None);
}
