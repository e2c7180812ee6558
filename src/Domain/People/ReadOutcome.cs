namespace LowIncomeMonitor.Domain.People;

/// <summary>What became of a text that was read as an identity fact. Bad input is a value here, never an exception.</summary>
public enum ReadOutcome
{
    /// <summary>Not usable; the reading carries the defect and a sentence for the person who must correct it.</summary>
    Refused = 0,

    /// <summary>Usable; the reading says what had to be repaired.</summary>
    Ok = 1,
}
