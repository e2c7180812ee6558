namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>What follows from comparing a record with somebody on the roster.</summary>
public enum LinkDecision
{
    /// <summary>Another person, as far as anyone can tell: nothing is kept.</summary>
    None = 0,

    /// <summary>A clerk decides; until then nothing follows from it.</summary>
    Review = 1,

    /// <summary>The record is this person's. How much may follow from it is the match strength's to say.</summary>
    Automatic = 2,
}
