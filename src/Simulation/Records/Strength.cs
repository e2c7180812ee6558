namespace LowIncomeMonitor.Simulation.Records;

/// <summary>What a careful reader may conclude from the identity a record carries.</summary>
internal enum Strength
{
    /// <summary>Concerns nobody rostered as far as anyone can tell.</summary>
    None,

    /// <summary>No readable number, but the name of a rostered person with the birth date, or with a number one slip away.</summary>
    Weak,

    /// <summary>A rostered person's number with another name, or with a birth date that contradicts it.</summary>
    Conflicting,

    /// <summary>Number and name of a rostered person, nothing against it.</summary>
    Strong,
}
