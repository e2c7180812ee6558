// Every flow runs a whole service, some of them several processes: side by side on two cores they would only measure
// each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
